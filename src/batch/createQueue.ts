/** Rows that wait for their turn, the first to come first. */
export interface Queue {
  readonly add: (id: string) => void;
  /** Puts rows before all others. */
  readonly addFirst: (ids: readonly string[]) => void;
  /** Takes so many from the front, fewer where there are not as many. */
  readonly take: (count: number) => readonly string[];
  /** Takes these out of it, or all. @returns those that were in it */
  readonly remove: (ids?: ReadonlySet<string>) => readonly string[];
}

/** Makes an empty queue. */
export function createQueue(): Queue {
  let waiting = new Set<string>();

  function remove(ids: ReadonlySet<string> = waiting): readonly string[] {
    const taken = [...waiting].filter((id) => ids.has(id));
    for (const id of taken) waiting.delete(id);
    return taken;
  }

  return {
    add: (id) => waiting.add(id),
    addFirst: (ids) => {
      waiting = new Set([...ids, ...waiting]);
    },
    take: (count) => {
      const taken: string[] = [];
      for (const id of waiting) {
        if (taken.length >= count) break;
        waiting.delete(id);
        taken.push(id);
      }
      return taken;
    },
    remove,
  };
}
