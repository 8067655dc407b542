import type { MediaUploadRequest } from '../../../src/client/contract.js';
import { targetOf } from '../../../src/engine/uploadTarget.js';
import { LAST_WORD_MS, mountedOn, type Walked, type World } from './world.js';

/** Whether a POST that begins may begin. */
export function judgePost(world: World, walked: Walked, request: MediaUploadRequest): void {
  const { faults, files, keeper } = world;
  const { file, referenceId, domain = '', dottedPath = '', signal } = request;
  const asked = targetOf({ referenceId, domain, dottedPath });
  const own = files.targetOf(file.name);
  if (own !== asked) faults.push(`${file.name} of ${own} goes to ${asked}`);
  if (signal?.aborted) faults.push('a POST begins that was cancelled already');
  if (mountedOn(world, walked).size === 0 && !keeper)
    faults.push('a POST begins that nobody shows');
  lookAtOthers(world, walked, request);
  if (walked.repeats > 0) walked.repeats = 0;
  else if (walked.due > 0) walked.due = 0;
  else faults.push('a POST that nobody asked for');
}

/** One field has one POST at a time. */
function lookAtOthers(
  { faults, posts }: World,
  walked: Walked,
  { referenceId, dottedPath }: MediaUploadRequest,
): void {
  for (const other of posts) {
    const isAlike =
      other.walked === walked &&
      other.request.referenceId === referenceId &&
      other.request.dottedPath === dottedPath;
    if (!isAlike || other.isEnded) continue;
    if (other.abortedAtMs === null) {
      faults.push('two POSTs at once');
      continue;
    }
    // Otherwise its case was left meanwhile.
    const isSameStay = other.clearingsThen === walked.clearings;
    if (isSameStay && performance.now() - other.abortedAtMs < LAST_WORD_MS)
      faults.push('a POST begins before the aborted one had its last word');
  }
}
