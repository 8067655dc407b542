import type { UploadState } from '../core/uploadState.js';
import { shownNameOf } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';

/** Seconds until a `performance.now()` time, at least one. */
export function secondsUntil(untilMs: number | null): number {
  return untilMs === null ? 0 : Math.max(1, Math.ceil((untilMs - performance.now()) / 1000));
}

/** What is said politely on reaching a state; empty where its alert or a control says it. */
export function announcementOf(state: UploadState, { said, waiting }: Messages): string {
  switch (state.status) {
    case 'uploading':
      return said.uploading(shownNameOf(state.file.fileName));
    case 'saving':
      return said.saving;
    case 'waiting':
      return state.reason === 'offline'
        ? waiting.offline
        : waiting[state.reason](secondsUntil(state.untilMs));
    case 'ready':
      return state.cancelled ? said.cancelled : said.ready(shownNameOf(state.file.fileName));
    case 'uploaded':
      return state.media.copy ? said.stored(shownNameOf(state.media.fileName)) : '';
    default:
      return '';
  }
}
