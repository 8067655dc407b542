import axios from 'axios';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MediaUploadClient, MediaUploadRequest } from '../../src/client/contract.js';
import { createMediaUploadClient } from '../../src/client/createMediaUploadClient.js';
import { isMediaUploadError, type MediaUploadError } from '../../src/core/MediaUploadError.js';
import { startStandIn } from '../support/standInServer.js';

const referenceId = '6867da7788b9226bb78d716c';

let standIn: Awaited<ReturnType<typeof startStandIn>>;
let client: MediaUploadClient;

beforeAll(async () => {
  standIn = await startStandIn();
  client = createMediaUploadClient({ axios: axios.create(), baseUrl: standIn.origin });
});
afterAll(() => standIn.close());

function requestOf(more: Partial<MediaUploadRequest> = {}): MediaUploadRequest {
  return {
    file: new File(['%PDF-1.7\n%%EOF'], 'invoice.pdf', { type: 'application/pdf' }),
    referenceId,
    ...more,
  };
}

async function failureOf(more: Partial<MediaUploadRequest>): Promise<MediaUploadError> {
  const error = await client.upload(requestOf(more)).then(
    () => new Error('The upload succeeded.'),
    (reason: unknown) => reason,
  );
  if (isMediaUploadError(error)) return error;
  throw error;
}

it('stores an invoice that its signed URL gives back, for an hour', async () => {
  const media = await client.upload(requestOf());
  const response = await fetch(media.url);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(await response.text()).toBe('%PDF-1.7\n%%EOF');
  const minutes = (media.expiresAt.getTime() - Date.now()) / 60_000;
  expect(Math.round(minutes)).toBe(60);
});

it('tells a domain that is not registered', async () => {
  expect(await failureOf({ domain: 'kases' })).toMatchObject({
    code: 'domain-invalid',
    message: "Domain 'kases' is not valid.",
    domain: 'kases',
    status: 400,
    outcome: 'refused',
    retryable: false,
  });
});

it('tells a path that is missing', async () => {
  expect(await failureOf({ referenceId: 'scenario-dotted-path-missing' })).toMatchObject({
    code: 'dotted-path-missing',
    message: 'Dotted Path Not Found in request form',
    status: 400,
    outcome: 'refused',
  });
});

it('tells a path that is no field for files', async () => {
  expect(await failureOf({ dottedPath: 'no.such.field' })).toMatchObject({
    code: 'dotted-path-invalid',
    message: 'Dotted Path is not valid',
    status: 400,
    outcome: 'refused',
  });
});

it('tells a file that did not arrive', async () => {
  expect(await failureOf({ referenceId: 'scenario-file-required' })).toMatchObject({
    code: 'file-required',
    reason: 'incomplete',
    message: 'File is a required attribute.',
    status: 400,
    outcome: 'refused',
  });
});

it('tells a content type that is not allowed, and which are, in every wording of the API', async () => {
  const messages = new Set<string>();
  for (let wording = 0; wording < 8; wording += 1) {
    const error = await failureOf({ file: new File(['x'], 'a.txt', { type: 'text/plain' }) });
    messages.add(error.message);
    expect(error.message).toMatch(/^The provided file's content type is not allowed\./);
    expect(error, error.message).toMatchObject({
      code: 'content-type-not-allowed',
      actualType: 'text/plain',
      status: 400,
      outcome: 'refused',
    });
    expect([...(error.expectedTypes ?? [])].sort(), error.message).toEqual([
      'application/pdf',
      'image/bmp',
      'image/gif',
      'image/jpeg',
      'image/png',
    ]);
  }
  expect(messages.size).toBeGreaterThan(1);
});

it('tells a case that does not exist', async () => {
  expect(await failureOf({ referenceId: '000000000000000000000000' })).toMatchObject({
    code: 'resource-not-found',
    message: 'Resource Document Not Found',
    status: 404,
    outcome: 'refused',
  });
});
