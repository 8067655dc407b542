import type { UploadKeeper } from '../engine/createUploadKeeper.js';
import { createUploadSession, type UploadSession } from '../engine/createUploadSession.js';
import type { UploadOptions } from '../engine/uploadOptions.js';

/** An engine that serves a row, and the way to let it go. */
export interface BoundEngine {
  readonly session: UploadSession;
  readonly release: () => void;
}

/** Where a row gets its engine from. */
export interface EngineBinder {
  /** The engine of these options' case. */
  readonly bind: (options: UploadOptions) => BoundEngine;
  /** Whether an engine outlives the row that lets go of it. */
  readonly isKeeping: boolean;
}

/** The engines that are kept for the cases; one of its own for each row, which ends with it, without a keeper. */
export function createEngineBinder(keeper: UploadKeeper | null): EngineBinder {
  return {
    isKeeping: keeper !== null,
    bind: (options) => {
      const session = keeper ? keeper.sessionFor(options) : createUploadSession(options);
      return { session, release: session.mount({ options, isInCharge: true }) };
    },
  };
}
