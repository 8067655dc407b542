import type { UploadKeeper } from '../engine/createUploadKeeper.js';
import { createUploadSession, type UploadSession } from '../engine/createUploadSession.js';
import type { UploadOptions } from '../engine/uploadOptions.js';

/** Where a row gets its engine from. */
export interface EngineBinder {
  /** The engine of these options' case, and the way to let it go. */
  readonly bind: (options: UploadOptions) => {
    readonly session: UploadSession;
    readonly release: () => void;
  };
  /** Whether an engine outlives the row that lets go of it. */
  readonly isKeeping: boolean;
}

/** The engines that are kept for the cases; one of its own for each row, which ends with it, without a keeper. */
export function createEngineBinder(keeper: UploadKeeper | null): EngineBinder {
  return {
    isKeeping: keeper !== null,
    bind: (options) => {
      const session = keeper ? keeper.sessionFor(options) : createUploadSession(options);
      return { session, release: session.mount({ options }) };
    },
  };
}
