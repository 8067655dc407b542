import type { RetryPolicy } from '../core/retryPolicy.js';
import type { WaitReason } from '../core/uploadState.js';
import type { BatchCase } from './batchCase.js';
import type { RowEnd } from './turnEndOf.js';

/** What one row's turn needs. */
export interface RowTurn {
  /** As it was chosen; read, prepared and checked anew. */
  readonly file: File;
  /** Of what was checked when it came. */
  readonly digest: string;
  readonly batchCase: BatchCase;
  readonly replaces: boolean;
  readonly retry: RetryPolicy | false;
  /** Its turn began in an earlier view, and may have gone on since: it is not begun again. */
  readonly isResumed: boolean;
  /** Resolves when there is room to send it: whether it may still be sent to its case. */
  readonly whenItsTurn: () => Promise<boolean>;
  readonly onSent: (status: 'uploading' | 'saving') => void;
  readonly onHeld: (wait: WaitReason, untilMs: number | null) => void;
  /** 0 to 1, of this file. */
  readonly onProgress: (fraction: number) => void;
  readonly onEnd: (end: RowEnd) => void;
}
