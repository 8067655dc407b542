import { is, isRunning } from '../../../src/core/uploadState.js';
import { LAST_WORD_MS, type Post, type Walked, type World } from './world.js';

/** What holds after every step. Throws what was found wrong until now. */
export function check(world: World): void {
  const { faults, keeper, walkeds, trace } = world;
  world.late.clear();
  for (const walked of walkeds) {
    const { telling } = walked;
    if (telling?.views.size) faults.push(`not everybody was told ${telling.state.status}`);
    walked.uploadedDue = walked.uploadedDue.filter(({ views }) => views.size > 0);
    if (walked.uploadedDue.length > 0) faults.push('not everybody was told of what is stored');
    if (walked.last !== walked.session.getState()) faults.push('a change was not told');
  }
  if (world.ownerDue !== 0) faults.push('the owner was not told once of what is stored');
  if (keeper && keeper.getSnapshot() !== world.underWay)
    faults.push('another snapshot, and nobody was told');
  if (faults.length > 0)
    throw new Error(`${faults.join('; ')}\n  ${trace.slice(-40).join('\n  ')}`);
}

/** What holds once nothing moves for the moment. */
export function checkStill(world: World): void {
  check(world);
  for (const post of world.posts) {
    const { walked, clearingsThen } = post;
    if (isSilent(post) && clearingsThen === walked.clearings) walked.isInDoubt = true;
  }
  for (const walked of world.walkeds) lookAtPosts(world, walked);
  check(world);
}

/** What is shown, and the POSTs that run, are the same. */
function lookAtPosts({ faults, posts }: World, walked: Walked): void {
  const state = walked.session.getState();
  const isSending = is(state, 'uploading', 'saving');
  const own = posts.filter((post) => post.walked === walked && !post.isEnded);
  const isLive = own.some(({ abortedAtMs }) => abortedAtMs === null);
  if (isSending && own.every(isSilent)) faults.push(`${state.status} without a POST`);
  if (isLive && !isSending) faults.push(`a POST runs while ${state.status} is shown`);
  if (walked.isInDoubt && !state.inDoubt && !isRunning(state)) faults.push('a doubt is forgotten');
}

/** Aborted long ago, and nobody knows what became of it. */
function isSilent({ isEnded, abortedAtMs }: Post): boolean {
  return !isEnded && abortedAtMs !== null && performance.now() - abortedAtMs > LAST_WORD_MS;
}

/** Whether an engine waits for a person alone. */
export function isAtRest({ session }: Walked): boolean {
  const state = session.getState();
  return is(state, 'arranging')
    ? state.work === 'none'
    : is(state, 'empty', 'refused', 'ready', 'failed', 'uploaded');
}
