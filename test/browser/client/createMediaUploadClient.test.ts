import axios from 'axios';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SentBytes } from '../../../src/client/contract.js';
import {
  type CreateMediaUploadClientOptions,
  createMediaUploadClient,
} from '../../../src/client/createMediaUploadClient.js';
import { isMediaUploadError, type MediaUploadError } from '../../../src/core/MediaUploadError.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(async () => {
  await fetch('/__stand-in/clear', { method: 'POST' });
});

function clientOf(
  options: CreateMediaUploadClientOptions = {},
): ReturnType<typeof createMediaUploadClient> {
  return createMediaUploadClient({ axios: axios.create(), ...options });
}

/** A PDF by its first bytes; the rest repeats, but not in step with any buffer. */
function pdfOf(sizeBytes: number, name = 'invoice.pdf'): File {
  const block = crypto.getRandomValues(new Uint8Array(65_521));
  const parts: BlobPart[] = ['%PDF-1.7\n'];
  for (let left = sizeBytes - 9; left > 0; left -= block.length) parts.push(block.slice(0, left));
  return new File(parts, name, { type: 'application/pdf' });
}

async function sha256Of(file: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function arrivedFor(id: string): Promise<Record<string, unknown>[]> {
  const response = await fetch(`/__stand-in/uploads?referenceId=${encodeURIComponent(id)}`);
  return response.json();
}

async function failureOf(promise: Promise<unknown>): Promise<MediaUploadError> {
  const error = await promise.then(
    () => new Error('The upload succeeded.'),
    (reason: unknown) => reason,
  );
  if (isMediaUploadError(error)) return error;
  throw error;
}

/** Everything listened to on uploads, less what was given up again. */
function countListeners(): () => string[] {
  const open: string[] = [];
  vi.spyOn(XMLHttpRequestUpload.prototype, 'addEventListener').mockImplementation(function (
    this: XMLHttpRequestUpload,
    ...args
  ) {
    open.push(args[0]);
    return EventTarget.prototype.addEventListener.apply(this, args);
  });
  vi.spyOn(XMLHttpRequestUpload.prototype, 'removeEventListener').mockImplementation(function (
    this: XMLHttpRequestUpload,
    ...args
  ) {
    const index = open.indexOf(args[0]);
    if (index >= 0) open.splice(index, 1);
    return EventTarget.prototype.removeEventListener.apply(this, args);
  });
  return () => open;
}

describe('what a browser sends', () => {
  it('has the right content type for a file without extension, and the bytes as they are', async () => {
    const file = pdfOf(300_000, 'invoice 103118');
    const media = await clientOf().upload({ file, referenceId });
    expect(media.url).toMatch(/^https?:/);
    expect(await arrivedFor(referenceId)).toMatchObject([
      {
        fileName: 'invoice 103118',
        contentType: 'application/pdf',
        size: 300_000,
        sha256: await sha256Of(file),
        domain: 'cases',
        dottedPath: 'original_invoice',
        status: 201,
      },
    ]);
  });

  it('has the XSRF header where there is a cookie, and waits for no cookie where there is none', async () => {
    const withoutCookie = await headersSent();
    expect(withoutCookie).not.toContain('x-xsrf-token');
    // biome-ignore lint/suspicious/noDocumentCookie: axios reads it from there
    document.cookie = 'XSRF-TOKEN=abc; path=/';
    try {
      expect(await headersSent()).toContain('x-xsrf-token');
    } finally {
      // biome-ignore lint/suspicious/noDocumentCookie: axios reads it from there
      document.cookie = 'XSRF-TOKEN=; path=/; max-age=0';
    }
  });

  it('is decided by the host where withXSRFToken is a function', async () => {
    const withXSRFToken = vi.fn(() => false);
    await clientOf({ axios: axios.create({ withXSRFToken }) }).upload({
      file: pdfOf(100),
      referenceId,
    });
    expect(withXSRFToken).toHaveBeenCalled();
  });

  async function headersSent(): Promise<string> {
    const open = vi.spyOn(XMLHttpRequest.prototype, 'setRequestHeader');
    await clientOf().upload({ file: pdfOf(100), referenceId });
    const names = open.mock.calls.map(([name]) => name.toLowerCase()).join();
    open.mockRestore();
    return names;
  }
});

describe('progress', () => {
  it('of a large file comes in steps, in bytes of the file, and is whole only at the end', async () => {
    const file = pdfOf(21_000_000);
    const seen: SentBytes[] = [];
    await clientOf().upload({
      file,
      referenceId: 'scenario-slow',
      onProgress: (progress) => seen.push(progress),
    });
    const loaded = seen.map(({ loadedBytes }) => loadedBytes);
    expect(new Set(loaded).size).toBeGreaterThanOrEqual(4);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(loaded.filter((bytes) => bytes >= file.size)).toEqual([file.size]);
    expect(seen.every(({ totalBytes }) => totalBytes === file.size)).toBe(true);
    const [arrived] = await arrivedFor('scenario-slow');
    expect(arrived?.['sha256']).toBe(await sha256Of(file));
  }, 60_000);

  it('of a small file is told once, when its body is out and before the answer', async () => {
    const seen: [number, boolean][] = [];
    let isAnswered = false;
    await clientOf()
      .upload({
        file: pdfOf(5000),
        referenceId,
        onProgress: ({ loadedBytes }) => seen.push([loadedBytes, isAnswered]),
      })
      .then(() => {
        isAnswered = true;
      });
    expect(seen.at(-1)).toEqual([5000, false]);
    expect(seen.filter(([loadedBytes]) => loadedBytes === 5000)).toHaveLength(1);
  });

  it('ends with an abort, which leaves no listener behind', async () => {
    const listening = countListeners();
    const controller = new AbortController();
    const seen: number[] = [];
    const error = await failureOf(
      clientOf().upload({
        file: pdfOf(21_000_000),
        referenceId: 'scenario-slow',
        signal: controller.signal,
        onProgress: ({ loadedBytes }) => {
          seen.push(loadedBytes);
          controller.abort();
        },
      }),
    );
    expect(error).toMatchObject({ code: 'aborted', outcome: 'not-sent' });
    expect(listening()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(seen).toHaveLength(1);
    vi.restoreAllMocks();
  });
});

describe('what does not end by itself', () => {
  it('ends as stalled, with nothing sent, when bytes stop moving', async () => {
    const error = await failureOf(
      clientOf({ stallTimeoutMs: 600 }).upload({
        file: pdfOf(21_000_000),
        referenceId: 'scenario-stalled',
      }),
    );
    expect(error).toMatchObject({ code: 'timeout', reason: 'stalled', outcome: 'not-sent' });
  });

  it('ends as unanswered, with an unknown outcome, when the body is out', async () => {
    const error = await failureOf(
      clientOf({ answerTimeoutMs: 600 }).upload({
        file: pdfOf(5000),
        referenceId: 'scenario-never-answers',
      }),
    );
    expect(error).toMatchObject({ code: 'timeout', reason: 'no-answer', outcome: 'unknown' });
  });
});

describe('a connection', () => {
  it('that cannot be made sent nothing', async () => {
    const error = await failureOf(
      clientOf({ baseUrl: 'http://127.0.0.1:9' }).upload({ file: pdfOf(100), referenceId }),
    );
    expect(error).toMatchObject({ code: 'network', outcome: 'not-sent' });
  });
});
