/**
 * Remembers what was made, by a text that tells it apart from all else.
 *
 * @param most Of so many the next one makes it forget all of them; to be more than one page needs.
 */
export function createMemo<Made>(most: number): (key: string, make: () => Made) => Made {
  const known = new Map<string, Made>();
  return (key, make) => {
    const made = known.get(key) ?? make();
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
