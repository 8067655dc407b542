import type { UploadState } from '../core/uploadState.js';
import type { Messages } from '../locales/messages.js';
import { waitingWordsOf } from '../locales/waitingWordsOf.js';
import type { IconName } from './Icon.js';

/** A status in words, with an icon and a tone that say the same. */
export interface StatusWords {
  readonly icon: IconName;
  readonly tone: 'busy' | 'plain' | 'success' | 'warning';
  readonly text: string;
}

/**
 * What stands beside the file. Null where another part says it: the problem, or the empty zone.
 *
 * @param secondsLeft Whole seconds until a waiting upload goes on by itself.
 */
export function statusWordsOf(
  state: UploadState,
  messages: Messages,
  secondsLeft: number,
): StatusWords | null {
  switch (state.status) {
    case 'uploading':
      // The bar moves already; a second thing that turns costs a page more than the bar does.
      return { icon: 'upload', tone: 'busy', text: messages.uploading };
    case 'checking':
    case 'saving':
      return { icon: 'busy', tone: 'busy', text: messages[state.status] };
    case 'waiting': {
      const text = waitingWordsOf(state.reason, secondsLeft, messages);
      return { icon: 'clock', tone: 'warning', text };
    }
    case 'ready':
      // Its warning stands in the place of this.
      if (state.cause === 'number') return null;
      if (state.cause === 'checked') return { icon: 'upload', tone: 'plain', text: messages.ready };
      return state.inDoubt
        ? { icon: 'warning', tone: 'warning', text: messages.cancelled.unknown }
        : { icon: 'alert', tone: 'plain', text: messages.cancelled['not-sent'] };
    case 'uploaded':
      return { icon: 'check', tone: 'success', text: messages.stored };
    default:
      return null;
  }
}
