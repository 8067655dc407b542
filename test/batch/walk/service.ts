import type { MediaUploadRequest } from '../../../src/client/contract.js';
import { MediaUploadError, type MediaUploadErrorInit } from '../../../src/core/MediaUploadError.js';
import type { UploadedMedia } from '../../../src/core/uploadedMedia.js';
import { type Asks, HostMistake } from './asks.js';

/** One POST. */
export interface Post {
  readonly referenceId: string;
  readonly fileName: string;
  isOver: boolean;
  isOfBatch: boolean;
  /** It ended in a way after which the batch may send once more by itself. */
  isRepeatable: boolean;
}

const ENDS: readonly MediaUploadErrorInit[] = [
  { code: 'rate-limited', status: 429, outcome: 'refused', retryAfter: 2 },
  { code: 'rate-limited', status: 429, outcome: 'refused', retryAfter: 100 },
  { code: 'rate-limited', status: 429, outcome: 'refused' },
  { code: 'server-error', status: 503, outcome: 'refused', retryAfter: 1 },
  { code: 'server-error', status: 503, outcome: 'not-sent' },
  { code: 'server-error', status: 500, outcome: 'unknown' },
  { code: 'unauthorized', status: 401, outcome: 'refused' },
  { code: 'forbidden', status: 403, outcome: 'refused' },
  { code: 'resource-not-found', status: 404, outcome: 'refused' },
  { code: 'content-type-not-allowed', status: 400, outcome: 'refused' },
  { code: 'network', outcome: 'not-sent' },
  { code: 'network', outcome: 'unknown' },
  { code: 'offline', outcome: 'not-sent' },
  { code: 'timeout', outcome: 'unknown' },
  { code: 'unexpected-response', outcome: 'unknown', status: 200 },
];

/** The service of one walk. */
export interface Service {
  readonly posts: readonly Post[];
  readonly send: (request: MediaUploadRequest) => Promise<UploadedMedia>;
  /** Clients go on from now on when they are told to stop. */
  isStubborn: boolean;
}

/** Makes the service of one walk. @param onPost Told of each POST as it begins. */
export function createService({ open, modes }: Asks, onPost: (post: Post) => void): Service {
  const posts: Post[] = [];

  function mediaOf({ file, referenceId }: MediaUploadRequest, count: number): UploadedMedia {
    return {
      url: `https://storage.example/${referenceId}/${count}?Expires=1800003600&sig=x`,
      expiresAt: new Date(Date.now() + 3_600_000),
      referenceId,
      fileName: file.name,
      contentType: 'application/pdf',
      size: file.size,
      warnings: [],
    };
  }

  function send(request: MediaUploadRequest): Promise<UploadedMedia> {
    const { file, referenceId, signal, onProgress } = request;
    const post: Post = {
      referenceId,
      fileName: file.name,
      isOver: false,
      isOfBatch: false,
      isRepeatable: false,
    };
    posts.push(post);
    onPost(post);
    const tell = (part: number): void =>
      onProgress?.({ loadedBytes: Math.floor(file.size * part), totalBytes: file.size });
    let hasLeft = false;

    return new Promise((resolve, reject) => {
      const end = (how: () => void): void => {
        post.isOver = true;
        const at = open.indexOf(own);
        if (at >= 0) open.splice(at, 1);
        how();
      };
      const store = (): void => {
        end(() => resolve(mediaOf(request, posts.length)));
      };
      const own = {
        kind: 'send' as const,
        answer: (how: number): void => {
          const error = ENDS[(how - 4) % ENDS.length];
          if (how === 0) store();
          else if (how === 1) tell(0.5);
          else if (how === 2) {
            hasLeft = true;
            tell(1);
          } else if (how === 3) end(() => reject(new HostMistake('send')));
          else {
            const isRepeatable =
              [429, 503].includes(error?.status ?? 0) || error?.code === 'offline';
            // What a client says that was given up counts for nothing.
            post.isRepeatable = post.isOver ? post.isRepeatable : isRepeatable;
            end(() =>
              reject(new MediaUploadError({ ...(error ?? { code: 'unknown' }), referenceId })),
            );
          }
        },
      };
      const { isStubborn } = service;
      signal?.addEventListener('abort', () => {
        // Lost where it is: the batch may send it again when the network is back.
        post.isRepeatable = true;
        post.isOver = true;
        if (isStubborn) return;
        const outcome = hasLeft ? 'unknown' : 'not-sent';
        end(() => reject(new MediaUploadError({ code: 'aborted', outcome, referenceId })));
      });
      if (modes.send === 'now') store();
      else if (modes.send === 'throws') own.answer(3);
      else if (modes.send === 'rejects') own.answer(4 + posts.length);
      else open.push(own);
    });
  }

  const service: Service = { posts, send, isStubborn: false };
  return service;
}
