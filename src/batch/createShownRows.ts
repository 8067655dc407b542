import type { BatchRow } from './batchRow.js';

/** The order of a batch's rows, and how many of them are shown by now; see {@link createShownRows}. */
export interface ShownRows {
  /** Ids of the rows that are shown, in order; the same array while they are the same. */
  readonly getIds: () => readonly string[];
  /** A row came, behind the others. */
  readonly came: (id: string) => void;
  /** Rows went. */
  readonly went: () => void;
  /** Whether other rows are shown than there are. */
  readonly isBehind: () => boolean;
  /** Takes out all that went, and shows so many more at most. @returns how many more */
  readonly show: (most: number) => number;
}

/** Shows rows a few at a time, in the order in which they came. */
export function createShownRows(rows: ReadonlyMap<string, BatchRow>): ShownRows {
  let ids: string[] = [];
  let shown: readonly string[] = ids;

  return {
    getIds: () => shown,
    came: (id) => {
      // What is shown was handed out, and stays as it is.
      if (shown === ids) ids = [...ids];
      ids.push(id);
    },
    went: () => {
      ids = ids.filter((id) => rows.has(id));
    },
    isBehind: () => shown !== ids,
    show: (most) => {
      const kept = shown.filter((id) => rows.has(id)).length;
      shown = kept + most < ids.length ? ids.slice(0, kept + most) : ids;
      return shown.length - kept;
    },
  };
}
