import { createListeners } from '../engine/createListeners.js';

/** Which row is looked at: one at a time, so that one file at most is in memory for it. */
export interface PreviewChoice {
  readonly get: () => string | null;
  readonly toggle: (rowId: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes the choice of one batch. */
export function createPreviewChoice(): PreviewChoice {
  let chosen: string | null = null;
  const listeners = createListeners();
  return {
    get: () => chosen,
    toggle: (rowId) => {
      chosen = chosen === rowId ? null : rowId;
      listeners.tell();
    },
    subscribe: listeners.subscribe,
  };
}
