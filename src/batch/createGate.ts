/** Lets rows that are ready through to be sent, the first to come first. */
export interface Gate {
  /** Resolves when the row may be sent; never where it leaves before. */
  readonly enter: (id: string) => Promise<void>;
  /** Goes through at once: it was sent before. */
  readonly enterAgain: (id: string) => void;
  /** The row is over, or no longer waits. */
  readonly leave: (id: string) => void;
  /** How many are inside. */
  readonly count: () => number;
  /** Looks again who may go through: there is more room, or a pause is over. */
  readonly look: () => void;
}

/**
 * Makes a gate.
 *
 * @param roomOf How many may be inside now.
 * @param onPassed Called for each that goes through.
 */
export function createGate(roomOf: () => number, onPassed: () => void): Gate {
  const inside = new Set<string>();
  const waiting = new Map<string, () => void>();

  function look(): void {
    for (const [id, goOn] of waiting) {
      if (inside.size >= roomOf()) return;
      waiting.delete(id);
      inside.add(id);
      goOn();
      onPassed();
    }
  }

  return {
    enter: (id) =>
      new Promise((resolve) => {
        waiting.set(id, resolve);
        look();
      }),
    enterAgain: (id) => inside.add(id),
    leave: (id) => {
      waiting.delete(id);
      inside.delete(id);
      look();
    },
    count: () => inside.size,
    look,
  };
}
