import { createListeners } from '../engine/createListeners.js';
import type { Batch } from './batch.js';
import type { BatchCase } from './batchCase.js';

/** What a person is searching for a row. */
export interface CaseSearchState {
  readonly rowId: string;
  /** As typed. */
  readonly text: string;
  readonly isOpen: boolean;
  readonly options: readonly BatchCase[];
  /** How many more there are than are shown. */
  readonly more: number;
  /** Index of the highlighted option, or -1: nothing is, before an arrow key says so. */
  readonly active: number;
  /** The host is being asked. */
  readonly isAsking: boolean;
}

/** The one search of a batch: one list for all rows, since only one is typed in at a time. */
export interface CaseSearch {
  readonly getState: () => CaseSearchState | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens the list for a row; `text` is what stands in its box, `query` what is searched for. */
  readonly search: (rowId: string, text: string, query: string) => void;
  /** Goes through the options, round and round. */
  readonly move: (step: 1 | -1) => void;
  /** Puts the list away and keeps what is typed. */
  readonly hide: () => void;
  /** Over: the box shows its row's case again. */
  readonly close: () => void;
}

/** More options than a person looks through. */
const MOST_OPTIONS = 50;
/** Milliseconds without a key before the host is asked. */
const ASKED_AFTER_MS = 250;

/** Makes the search of one batch. */
export function createCaseSearch(
  batch: Pick<Batch, 'search' | 'searchHost' | 'canSearchHost'>,
): CaseSearch {
  const listeners = createListeners();
  let state: CaseSearchState | null = null;
  let asking: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(next: CaseSearchState | null): void {
    state = next;
    listeners.tell();
  }

  function stopAsking(): void {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
  }

  async function ask(text: string): Promise<void> {
    const controller = new AbortController();
    asking = controller;
    if (state) set({ ...state, isAsking: true });
    const found = await batch.searchHost(text, controller.signal);
    if (controller.signal.aborted || !state) return;
    const known = new Set(state.options.map(({ referenceId }) => referenceId));
    const added = found.filter(({ referenceId }) => !known.has(referenceId));
    // Behind what is there: what a person is about to choose must not move.
    const options = [...state.options, ...added].slice(0, MOST_OPTIONS);
    const more = state.more + state.options.length + added.length - options.length;
    set({ ...state, isAsking: false, options, more });
  }

  return {
    getState: () => state,
    subscribe: listeners.subscribe,
    search: (rowId, text, query) => {
      stopAsking();
      const all = batch.search(query);
      const options = all.slice(0, MOST_OPTIONS);
      const more = all.length - options.length;
      set({ rowId, text, isOpen: true, options, more, active: -1, isAsking: false });
      if (query.trim() && batch.canSearchHost()) {
        timer = setTimeout(() => void ask(query.trim()), ASKED_AFTER_MS);
      }
    },
    move: (step) => {
      if (!state || state.options.length === 0) return;
      const count = state.options.length;
      const from = state.active < 0 && step < 0 ? 0 : state.active;
      set({ ...state, isOpen: true, active: (from + step + count) % count });
    },
    hide: () => {
      stopAsking();
      if (state) set({ ...state, isOpen: false, active: -1, isAsking: false });
    },
    close: () => {
      stopAsking();
      if (state) set(null);
    },
  };
}
