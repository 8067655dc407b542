import type { UploadState } from '../core/uploadState.js';
import type { SaidFact } from '../engine/createScreen.js';
import { percentOf, shownNameOf } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import { waitingWordsOf } from '../locales/waitingWordsOf.js';
import { warningWordsOf } from './warningWordsOf.js';

/** The sentence for something that is said politely; empty where an alert or a control says it. */
export function spokenWordsOf(fact: SaidFact, messages: Messages): string {
  switch (fact.kind) {
    case 'status':
      return statusWords(fact.state, messages, fact.secondsLeft);
    case 'progress':
      return messages.said.progress(percentOf(fact.fraction, messages.locale));
    case 'checking':
      return messages.checking;
    case 'link-expired':
      return messages.linkExpired;
    case 'link-refresh-failed':
      return messages.linkRefreshFailed;
    case 'nothing':
      return '';
  }
}

function statusWords(state: UploadState, messages: Messages, secondsLeft: number): string {
  const { said } = messages;
  switch (state.status) {
    case 'uploading':
      return said.uploading(shownNameOf(state.file.fileName));
    case 'saving':
      return said.saving;
    case 'waiting':
      return waitingWordsOf(state.reason, secondsLeft, messages);
    case 'ready':
      if (state.cause === 'cancelled') return said.cancelled;
      return state.cause === 'number'
        ? state.file.warnings
            .filter((warning) => warning.includes('number'))
            .map((warning) => warningWordsOf(warning, state.file, messages))
            .join(' ')
        : said.ready(shownNameOf(state.file.fileName));
    case 'uploaded':
      return state.media.copy ? said.stored(shownNameOf(state.media.fileName)) : '';
    default:
      return '';
  }
}
