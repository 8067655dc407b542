import { is, isRunning, type UploadState } from '../../../src/core/uploadState.js';
import { caseOfUrl, isOfPost, storedUrlOf } from './urls.js';
import { clearDoubt, type Hearers, mountedOn, type Walked, type World } from './world.js';

/** Follows an engine, and looks at each of its changes. */
export function followChanges(world: World, walked: Walked): void {
  const { faults, trace } = world;
  walked.session.watch((state, before) => {
    if (before !== walked.last) faults.push('changes are told out of order');
    walked.last = state;
    walked.clearingsAtChange = walked.clearings;
    if (state === before) faults.push('told of no change');
    lookAtStored(world, state);
    if (state.status === before.status) return;
    trace.push(`${before.status} -> ${state.status}`);
    if (walked.telling?.views.size)
      faults.push(`not everybody was told ${walked.telling.state.status}`);
    walked.telling = { state, ...hearersOf(world, walked) };
    const hasStored = is(state, 'uploaded') && isRunning(before) && isOfPost(state.stored.url);
    if (hasStored) storedNow(world, walked, state.stored.url);
  });
}

function lookAtStored({ faults }: World, { stored, referenceId, inDoubt }: UploadState): void {
  if (!stored) return;
  if (stored.referenceId !== referenceId) faults.push('stored is of another case');
  if (caseOfUrl(stored.url) !== referenceId)
    faults.push(`${stored.url} is shown under ${referenceId}`);
  if (stored.perhapsReplaced !== inDoubt) faults.push('the stored one hides the doubt');
}

function storedNow(world: World, walked: Walked, url: string): void {
  const post = world.posts.findLast((one) => one.walked === walked);
  if (!post?.isEnded || storedUrlOf(post) !== url)
    world.faults.push('uploaded, and no client said so');
  walked.uploadedDue.push({ url, ...hearersOf(world, walked) });
  clearDoubt(walked);
  if (world.keeper) world.ownerDue += 1;
}

/** Who must hear of what happens now. */
function hearersOf(world: World, walked: Walked): Hearers {
  const views = [...mountedOn(world, walked)].filter((view) => !world.late.has(view));
  return { views: new Set(views), told: new Set() };
}
