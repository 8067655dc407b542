import { vi } from 'vitest';
import type { MediaUploadRequest } from '../../../src/client/contract.js';
import { DEFAULT_ALLOWED_TYPES } from '../../../src/core/contentTypes.js';
import { MediaUploadError, type MediaUploadErrorInit } from '../../../src/core/MediaUploadError.js';
import type { UploadedMedia } from '../../../src/core/uploadedMedia.js';
import type { UploadState } from '../../../src/core/uploadState.js';
import {
  createUploadSession,
  type UploadSession,
} from '../../../src/engine/createUploadSession.js';
import { createPage } from '../../../src/engine/page.js';
import type { UploadOptions } from '../../../src/engine/uploadOptions.js';

export const referenceId = '6867da7788b9226bb78d716c';

/** A POST that waits for the test to say how it ends. */
export interface HeldPost {
  readonly request: MediaUploadRequest;
  readonly send: () => void;
  readonly store: (object?: string) => void;
  readonly fail: (init: MediaUploadErrorInit) => void;
}

/** What an engine's host heard, in order. */
export interface HostLog {
  readonly statuses: string[];
  readonly uploaded: UploadedMedia[];
  readonly errors: MediaUploadError[];
}

export interface EngineUnderTest {
  readonly session: UploadSession;
  readonly options: UploadOptions;
  readonly posts: readonly HeldPost[];
  readonly nextPost: () => Promise<HeldPost>;
  readonly log: HostLog;
  readonly unmount: () => void;
  readonly page: EventTarget & { navigator: { onLine: boolean } };
  readonly until: (status: UploadState['status']) => Promise<UploadState>;
}

/** Options whose `send` is held, and what they told. */
export function heldOptions(more: Partial<UploadOptions> = {}): {
  readonly options: UploadOptions;
  readonly posts: HeldPost[];
  readonly log: HostLog;
} {
  const posts: HeldPost[] = [];
  const log: HostLog = { statuses: [], uploaded: [], errors: [] };
  const options: UploadOptions = {
    referenceId,
    domain: 'cases',
    dottedPath: 'original_invoice',
    accept: DEFAULT_ALLOWED_TYPES,
    uploadOn: 'select',
    onStateChange: ({ status }) => log.statuses.push(status),
    onUploaded: (media) => log.uploaded.push(media),
    onError: (error) => log.errors.push(error),
    send: (request) =>
      new Promise((resolve, reject) => {
        const { file, signal, onProgress } = request;
        let isOut = false;
        const outcome = (): 'unknown' | 'not-sent' => (isOut ? 'unknown' : 'not-sent');
        signal?.addEventListener('abort', () =>
          reject(new MediaUploadError({ code: 'aborted', outcome: outcome() })),
        );
        posts.push({
          request,
          send: () => {
            isOut = true;
            onProgress?.({ loadedBytes: file.size, totalBytes: file.size });
          },
          store: (object = 'new') =>
            resolve({
              url: `https://files.test/${request.referenceId}-${object}?Expires=4102444800`,
              expiresAt: new Date(Date.now() + 3_600_000),
              referenceId: request.referenceId,
              fileName: file.name,
              contentType: file.type,
              size: file.size,
              warnings: [],
            }),
          fail: (init) => reject(new MediaUploadError(init)),
        });
      }),
    ...more,
  };
  return { options, posts, log };
}

/** An engine in Node: its page is a plain EventTarget. */
export function engineOf(more: Partial<UploadOptions> = {}): EngineUnderTest {
  const { options, posts, log } = heldOptions(more);
  const page = Object.assign(new EventTarget(), { navigator: { onLine: true } });
  const session = createUploadSession(options, { page: createPage(page) });
  const unmount = session.mount({ options });
  let handedOut = 0;
  return {
    session,
    options,
    posts,
    log,
    unmount,
    page,
    nextPost: async () => {
      const post = await vi.waitFor(() => {
        const found = posts[handedOut];
        if (!found) throw new Error(`POST ${handedOut + 1} has not begun`);
        return found;
      }, WAIT);
      handedOut += 1;
      return post;
    },
    until: (status) =>
      vi.waitFor(() => {
        const state = session.getState();
        if (state.status !== status) throw new Error(`It is ${state.status}, not ${status}`);
        return state;
      }, WAIT),
  };
}

/** Only what hangs takes longer. */
const WAIT = { timeout: 20_000, interval: 2 };

export function pdfNamed(fileName: string, text = ''): File {
  return new File([`%PDF-1.7\n${text}\n%%EOF`], fileName, { type: 'application/pdf' });
}

/** A picture of one pixel. */
export function pngNamed(fileName: string): File {
  const base64 =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return new File([Buffer.from(base64, 'base64')], fileName, { type: 'image/png' });
}
