import type { Post } from './service.js';
import { rowOf, type World } from './world.js';

/** What is wrong with a POST, as it begins. */
export function judgePost(world: World, post: Post): void {
  const { faults, keeper, pressed, lastPosts, service, storedOn } = world;
  const { referenceId, fileName } = post;
  const earlier = service.posts.slice(0, -1);
  if (earlier.some((other) => !other.isOver && other.referenceId === referenceId)) {
    faults.push(`two POSTs at once to ${referenceId}`);
  }
  const row = rowOf(world, fileName);
  // What is kept goes on, and a person may press in an uploader beside the batch.
  if (keeper && !world.isStarted()) return;
  const isOfRow = row?.status === 'uploading' && row.batchCase.referenceId === referenceId;
  if (world.hadSingle && !isOfRow) return;
  post.isOfBatch = true;
  if (!world.isStarted()) faults.push('POST after stop');
  if (row?.status !== 'uploading') {
    faults.push(`POST of ${fileName}, whose row is ${row?.status}`);
    return;
  }
  if (row.batchCase.referenceId !== referenceId) {
    faults.push(`POST of ${fileName} to ${referenceId}, which is not its case`);
  }
  if (!pressed.has(row.id)) faults.push(`POST of ${fileName} without a press`);
  const running = service.posts.filter(({ isOver, isOfBatch }) => isOfBatch && !isOver).length;
  if (running > world.mostAtOnce) faults.push(`${running} POSTs at once`);

  const last = lastPosts.get(row.id);
  lastPosts.set(row.id, post);
  if (last) {
    if (!last.isRepeatable) faults.push(`POST of ${fileName} once more`);
    return;
  }
  const { cases } = world.options();
  const isTold = cases.some((one) => one.referenceId === referenceId && one.media);
  if ((isTold || storedOn.has(referenceId)) && !row.hand?.replaces) {
    faults.push(`POST of ${fileName} over what is stored on ${referenceId}`);
  }
}
