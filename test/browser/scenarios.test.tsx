import { afterEach, describe, expect, it } from 'vitest';
import {
  createMediaUploadClient,
  type MediaUploadErrorCode,
  type MediaUploadOutcome,
  type UploadStatus,
} from '../../src/index.js';
import { SCENARIOS } from '../../src/testing/index.js';
import { sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  part,
  renderUploader,
  seenUploads,
} from './support/uploader.js';

afterEach(clearStandIn);

interface Ending {
  readonly status: UploadStatus;
  readonly code?: MediaUploadErrorCode;
  readonly outcome?: MediaUploadOutcome;
  /** Of the sentences that are shown. */
  readonly words?: string | RegExp;
  /** POSTs; one where it does not say. */
  readonly posts?: number;
}

const stored: Ending = { status: 'uploaded' };
const unreadable: Ending = {
  status: 'failed',
  code: 'unexpected-response',
  outcome: 'unknown',
  words: 'may have been stored',
};
const hostMistake = 'This is a mistake in how the app is set up';
const unknown5xx: Ending = {
  status: 'failed',
  code: 'server-error',
  outcome: 'unknown',
  words: 'may have been stored',
};

/** How each scenario of the stand-in API ends for a person. */
const ENDINGS: Readonly<Record<string, Ending>> = {
  stored,
  'url-alone': stored,
  slow: stored,
  'slow-answer': stored,
  'expires-soon': stored,
  'expired-url': stored,
  'v4-url': stored,
  'no-expires': stored,
  'stored-without-preview': stored,
  'domain-invalid': {
    status: 'failed',
    code: 'domain-invalid',
    outcome: 'refused',
    words: hostMistake,
  },
  'dotted-path-missing': {
    status: 'failed',
    code: 'dotted-path-missing',
    outcome: 'refused',
    words: 'Dotted Path Not Found in request form',
  },
  'dotted-path-invalid': {
    status: 'failed',
    code: 'dotted-path-invalid',
    outcome: 'refused',
    words: 'Dotted Path is not valid',
  },
  'file-required': {
    status: 'failed',
    code: 'file-required',
    outcome: 'refused',
    words: 'did not arrive whole',
  },
  'content-type-not-allowed': {
    status: 'failed',
    code: 'content-type-not-allowed',
    outcome: 'refused',
    words: "The provided file's content type is not allowed.",
  },
  'not-found': {
    status: 'failed',
    code: 'resource-not-found',
    outcome: 'refused',
    words: 'Resource Document Not Found',
  },
  'err-with-200': { status: 'failed', outcome: 'refused' },
  unauthorized: {
    status: 'failed',
    code: 'unauthorized',
    outcome: 'refused',
    words: 'Sign in again',
  },
  'token-expired': { status: 'failed', code: 'unauthorized', outcome: 'refused' },
  forbidden: { status: 'failed', code: 'forbidden', outcome: 'refused' },
  'routing-404': {
    status: 'failed',
    code: 'unexpected-response',
    outcome: 'refused',
    words: hostMistake,
  },
  '413': { status: 'failed', code: 'file-too-large', outcome: 'refused', words: 'too large' },
  '422': { status: 'failed', code: 'unknown', outcome: 'refused' },
  '429': { status: 'uploaded', posts: 2 },
  '500': unknown5xx,
  '502': unknown5xx,
  '503': { status: 'uploaded', posts: 2 },
  '504': unknown5xx,
  'error-object': { status: 'failed' },
  'error-list': { status: 'failed' },
  'huge-error': { status: 'failed' },
  'login-page': { ...unreadable, words: /sign in again/i },
  '204': unreadable,
  'empty-body': unreadable,
  'broken-json': unreadable,
  'url-missing': unreadable,
  'url-empty': unreadable,
  'url-not-a-string': unreadable,
  'url-credentials': unreadable,
  'url-http': { status: 'uploaded' },
  'url-javascript': unreadable,
  stalled: { status: 'failed', code: 'timeout' },
  'never-answers': {
    status: 'failed',
    code: 'timeout',
    outcome: 'unknown',
    words: 'may have been stored',
  },
  'connection-cut': { status: 'failed', code: 'network' },
  'connection-lost': {
    status: 'failed',
    code: 'network',
    outcome: 'unknown',
    words: 'may have been stored',
  },
};

describe('every scenario of the stand-in API', () => {
  it('is told how it ends for a person', () => {
    expect(Object.keys(ENDINGS).sort()).toEqual(SCENARIOS.map((scenario) => scenario.name).sort());
  });

  for (const { id, name, title } of SCENARIOS) {
    const ending = ENDINGS[name];
    it(`ends well: ${title}`, async () => {
      const referenceId = `${id}~ending`;
      const client = createMediaUploadClient({ stallTimeoutMs: 700, answerTimeoutMs: 4000 });
      const { told } = renderUploader({ referenceId, client });
      choose(await sampleFile('pdf'));
      await expectStatus(ending?.status ?? 'uploaded', 15_000);
      if (ending?.status === 'failed') {
        const [error, ...more] = told.errors;
        expect(more).toEqual([]);
        if (ending.code) expect(error?.code).toBe(ending.code);
        if (ending.outcome) expect(error?.outcome).toBe(ending.outcome);
        expect(error?.referenceId).toBe(referenceId);
        const words = part('problem').textContent ?? '';
        expect(words).toMatch(ending.words ?? /\w/);
        expect(words).not.toMatch(/<|\[object|undefined/);
        expect(words.length).toBeLessThan(900);
        expect(told.uploaded).toEqual([]);
        expect(part('file').textContent).toContain('invoice-103118.pdf');
      } else {
        expect(told.uploaded).toHaveLength(1);
        expect(told.errors).toEqual([]);
      }
      expect(await seenUploads(referenceId)).toHaveLength(ending?.posts ?? 1);
    }, 20_000);
  }
});
