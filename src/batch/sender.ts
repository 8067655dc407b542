import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { AssignedRow, BatchRow } from './batchRow.js';
import type { SlowDown } from './createSlowDown.js';

/** Gives rows their turns; see `createSender`. */
export interface Sender {
  /** Puts rows at the end of the queue. */
  readonly enqueue: (ids: readonly string[]) => void;
  /** Takes back what has not been sent; how what has its turn ends is known in a moment. */
  readonly takeBack: (ids: readonly string[]) => void;
  /** Takes back and ends everything: all of it is `matched` again, in a moment. */
  readonly cancel: () => void;
  /** Ends everything, for a list that is emptied. */
  readonly forget: () => void;
  /** Gives turns to as many as there is room for by now. */
  readonly look: () => void;
  /** Begins, and follows again what went on meanwhile. */
  readonly start: () => void;
  /** Lets go of everything: what is kept outlives it, all else is `matched` again. */
  readonly stop: () => void;
  /** `performance.now()` until which the service asked everybody to wait, or null. */
  readonly pausedUntilMs: SlowDown['untilMs'];
}

/** What sending leads to. Each is called after the row's state has changed. */
export interface SendingEvents {
  readonly onStored: (row: AssignedRow, media: UploadedMedia) => void;
  readonly onError: (row: BatchRow, error: MediaUploadError) => void;
  /** An invoice that nobody may replace unasked was found on a case. */
  readonly onOvertaken: (referenceId: string) => void;
  /** A row has had its turn; before anybody is told how it ended. */
  readonly onOver: (id: string) => void;
  /** What is sent now has come further. @param running How much of each has left: 0 to 1. */
  readonly onProgress: (running: Iterable<readonly [id: string, fraction: number]>) => void;
  /** After everything else. */
  readonly onChange: () => void;
}
