/** Milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What was looked at, and whether it is as awaited. */
interface Look<Now> {
  readonly now: Now;
  readonly isOver: boolean;
}

/** A machine that does many things at once may take long over each; only what hangs takes so long. */
const LONGEST_WAIT_MS = 50_000;
const LOOK_EVERY_MS = 40;

/** Looks until it is as awaited, and throws with what was seen last where it never is. */
export async function untilTrue<Now>(what: string, look: () => Promise<Look<Now>>): Promise<Now> {
  const beganMs = performance.now();
  for (;;) {
    const { now, isOver } = await look();
    if (isOver) return now;
    if (performance.now() - beganMs > LONGEST_WAIT_MS) {
      throw new Error(`Waited for ${what}; there is ${JSON.stringify(now)}`);
    }
    await pause(LOOK_EVERY_MS);
  }
}
