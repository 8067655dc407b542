import type { UploadKeeper } from '../engine/createUploadKeeper.js';
import { createUploadSession } from '../engine/createUploadSession.js';

/** Where a row gets its engine from. */
export interface EngineBinder extends Pick<UploadKeeper, 'bind'> {
  /** Whether an engine outlives the row that lets go of it. */
  readonly isKeeping: boolean;
}

/** An engine of its own for each row, which ends with it. */
export const ownEngines: EngineBinder = {
  isKeeping: false,
  bind: (options) => {
    const session = createUploadSession(options);
    return { session, release: session.start() };
  },
};
