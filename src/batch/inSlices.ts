/** How {@link inSlices} goes on. */
export interface Slices {
  /** Called after each; the first one is done at once. */
  readonly onSlice: (isFirst: boolean) => void;
  /** Whether the rest is still to be done; asked before each slice. */
  readonly isWanted: () => boolean;
}

/**
 * Milliseconds that may be spent before the page gets its turn: a browser needs up to a quarter of one to
 * tell a file's name and size.
 */
const SLICE_MS = 8;

/** Does something with each of many, a few at a time. */
export async function inSlices<Item>(
  all: Iterable<Item>,
  each: (item: Item) => void,
  { onSlice, isWanted }: Slices,
): Promise<void> {
  const rest = all[Symbol.iterator]();

  /** @returns whether there are more */
  function slice(): boolean {
    const endMs = performance.now() + SLICE_MS;
    while (performance.now() < endMs) {
      const { value, done } = rest.next();
      if (done) return false;
      each(value);
    }
    return true;
  }

  let isMore = slice();
  onSlice(true);
  while (isMore) {
    await new Promise((resolve) => setTimeout(resolve));
    isMore = isWanted() && slice();
    onSlice(false);
  }
}
