import { MediaUploadError, type MediaUploadErrorInit } from '../../../src/core/MediaUploadError.js';
import type { UploadedMedia } from '../../../src/core/uploadedMedia.js';
import { isRunning } from '../../../src/core/uploadState.js';
import type { Answer } from './step.js';
import { storedUrlOf } from './urls.js';
import { optionsNow, type Post, type World } from './world.js';

const FAILURES = {
  'not-sent': { code: 'network', outcome: 'not-sent' },
  lost: { code: 'network', outcome: 'unknown' },
  slow: { code: 'rate-limited', status: 429, outcome: 'refused', retryAfter: 2 },
  busy: { code: 'server-error', status: 503, outcome: 'refused' },
  broken: { code: 'server-error', status: 500, outcome: 'unknown' },
  offline: { code: 'offline', outcome: 'not-sent' },
  type: { code: 'content-type-not-allowed', status: 400, outcome: 'refused' },
  token: { code: 'unauthorized', status: 401, outcome: 'refused' },
} as const satisfies Record<string, MediaUploadErrorInit>;

interface Settlers {
  readonly resolve: (media: UploadedMedia) => void;
  readonly reject: (error: unknown) => void;
}

/** A POST goes on, or ends. */
export function answerPost(world: World, post: Post, how: Answer, settlers: Settlers): void {
  if (how === 'half' || how === 'out') {
    goOn(post, how === 'out');
    return;
  }
  post.isEnded = true;
  switch (how) {
    case 'store':
      post.isOut = true;
      settlers.resolve(mediaOf(post));
      return;
    case 'garbage':
      mayBegin(world, post, { code: 'unknown', outcome: 'unknown' });
      ended(world, post, { code: 'unexpected-response', outcome: 'unknown' });
      settlers.resolve({} as UploadedMedia);
      return;
    case 'throw':
      mayBegin(world, post, { code: 'unknown', outcome: 'unknown' });
      // A client that says nothing: what is out may be stored.
      ended(world, post, { code: 'unknown', outcome: post.isOut ? 'unknown' : 'not-sent' });
      settlers.reject(new Error('host: the client throws'));
      return;
    default:
      fail(world, post, FAILURES[how], settlers.reject);
  }
}

function goOn(post: Post, isOut: boolean): void {
  const { file, onProgress } = post.request;
  post.isOut = isOut;
  onProgress?.({ loadedBytes: isOut ? file.size : file.size / 2, totalBytes: file.size });
}

function fail(
  world: World,
  post: Post,
  init: MediaUploadErrorInit,
  reject: Settlers['reject'],
): void {
  const isMaybeStored = post.isOut && init.outcome === 'not-sent';
  const honest = isMaybeStored ? { ...init, outcome: 'unknown' as const } : init;
  ended(world, post, honest);
  mayBegin(world, post, honest);
  reject(new MediaUploadError(honest));
}

/** What the state must know of a POST that ended. */
export function ended(world: World, post: Post, { outcome }: MediaUploadErrorInit): void {
  const { walked } = post;
  const state = walked.session.getState();
  if (
    outcome === 'unknown' &&
    post.clearingsThen === walked.clearings &&
    post.request.referenceId === state.referenceId &&
    isRunning(state)
  )
    walked.isInDoubt = true;
  // Stopped for want of a network before all was out: it goes on by itself. Another may have followed it.
  const isLast = world.posts.findLast((other) => other.walked === walked) === post;
  if (isLast && !post.isOut && post.abortedAtMs !== null)
    walked.repeats = walked.due >= 0 && isCutOff(world, post) ? 1 : 0;
}

/** Whether a POST was stopped for want of a network, and by nobody. */
export function isCutOff({ page, ending }: World, { walked }: Post): boolean {
  return !page.isOnline() && !ending.has(walked);
}

/** Another POST may follow by itself, where somebody waits for this one and the policy repeats it. */
function mayBegin(world: World, post: Post, init: MediaUploadErrorInit): void {
  if (post.abortedAtMs === null && isRepeated(world, post, init)) post.walked.repeats = 1;
}

function isRepeated(
  world: World,
  { walked }: Post,
  { code, status, outcome }: MediaUploadErrorInit,
): boolean {
  const { retry } = optionsNow(world, walked);
  if (retry === false) return false;
  if (code === 'offline' && outcome === 'not-sent') return true;
  if (retry?.when) return true;
  return outcome !== 'unknown' && (code === 'rate-limited' || status === 503);
}

function mediaOf(post: Post): UploadedMedia {
  const { file, referenceId } = post.request;
  return {
    url: storedUrlOf(post),
    expiresAt: new Date(Date.now() + 3_600_000),
    referenceId,
    fileName: file.name,
    contentType: file.type,
    size: file.size,
    warnings: [],
  };
}
