/** Those who draw one row each; see {@link createRowListeners}. */
export interface RowListeners {
  /** @returns the way to unsubscribe */
  readonly subscribe: (id: string, listener: () => void) => () => void;
  /** Tells those who draw this row. @returns whether anybody does */
  readonly tell: (id: string) => boolean;
}

/** Keeps who listens to which row; nothing is kept of a row that nobody draws. */
export function createRowListeners(): RowListeners {
  const ofRows = new Map<string, Set<() => void>>();
  return {
    subscribe: (id, listener) => {
      const own = ofRows.get(id) ?? new Set();
      ofRows.set(id, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) ofRows.delete(id);
      };
    },
    tell: (id) => {
      const own = ofRows.get(id);
      for (const listener of [...(own ?? [])]) listener();
      return own !== undefined;
    },
  };
}
