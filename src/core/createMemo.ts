/** Far more than a page has languages, lists of types, and formats of ours. */
const MOST_KNOWN = 64;

/** Remembers what was made, by a text that tells it apart from all else; forgets all of it when it is too much. */
export function createMemo<Made>(): (key: string, make: () => Made) => Made {
  const known = new Map<string, Made>();
  return (key, make) => {
    let made = known.get(key);
    if (made === undefined) {
      made = make();
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, made);
    }
    return made;
  };
}
