import type { MediaUploadRequest } from '../../../src/client/contract.js';
import { MediaUploadError } from '../../../src/core/MediaUploadError.js';
import type { UploadedMedia } from '../../../src/core/uploadedMedia.js';
import { isRunning } from '../../../src/core/uploadState.js';
import { answerPost, ended, isCutOff } from './answerPost.js';
import { judgePost } from './judgePost.js';
import { RETRIES } from './patchView.js';
import { optionsNow, type Post, type Walked, type World } from './world.js';

/** The client of the walk: a POST that waits to be told how it ends. */
export function send(world: World, request: MediaUploadRequest): Promise<UploadedMedia> {
  const { file, referenceId } = request;
  const walked = world.walkeds.find(({ session }) => {
    const state = session.getState();
    return state.referenceId === referenceId && isRunning(state) && state.file.file === file;
  });
  if (!walked) {
    world.faults.push(`a POST of ${file.name} to ${referenceId} that no engine shows`);
    return new Promise(() => {});
  }
  world.trace.push(`POST ${file.name} to ${referenceId}`);
  judgePost(world, walked, request);
  return begin(world, walked, request);
}

function begin(world: World, walked: Walked, request: MediaUploadRequest): Promise<UploadedMedia> {
  return new Promise((resolve, reject) => {
    const post: Post = {
      request,
      walked,
      manner: world.manner,
      isOut: false,
      isEnded: false,
      abortedAtMs: null,
      clearingsThen: walked.clearings,
      answer: (how) => answerPost(world, post, how, { resolve, reject }),
    };
    world.posts.push(post);
    request.signal?.addEventListener('abort', () => {
      if (!post.isEnded) abort(world, post, reject);
    });
  });
}

/** The engine tells the client to stop, who does so in its manner. */
function abort(world: World, post: Post, reject: (error: unknown) => void): void {
  const { walked } = post;
  post.abortedAtMs = performance.now();
  if (post.manner === 'stubborn') {
    const isWidened = optionsNow(world, walked).retry === RETRIES.always;
    walked.repeats = isCutOff(world, post) && isWidened ? 1 : 0;
    return;
  }
  post.isEnded = true;
  const outcome = post.isOut ? 'unknown' : 'not-sent';
  ended(world, post, { code: 'aborted', outcome });
  reject(
    post.manner === 'polite'
      ? new MediaUploadError({ code: 'aborted', outcome })
      : new DOMException('', 'AbortError'),
  );
}
