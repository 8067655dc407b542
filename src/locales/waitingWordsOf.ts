import type { WaitReason } from '../core/uploadState.js';
import type { Messages } from './messages.js';

/** Why an upload waits, and for how many seconds where that is known. */
export function waitingWordsOf(
  reason: WaitReason,
  secondsLeft: number,
  { waiting }: Messages,
): string {
  return reason === 'offline' ? waiting.offline : waiting[reason](secondsLeft);
}
