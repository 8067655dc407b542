/** How many invoices are sent at once where the host does not say. */
const DEFAULT_CONCURRENCY = 3;

/** A host's number as one that can be used: a whole one, at least 1. */
export function slotsOf(concurrency: number | undefined): number {
  const whole = Math.floor(concurrency ?? DEFAULT_CONCURRENCY);
  return Number.isFinite(whole) ? Math.max(1, whole) : DEFAULT_CONCURRENCY;
}

/** What decides whose turn it is. */
export interface Turns {
  /** Ids that wait, the first to come first. */
  readonly queue: readonly string[];
  /** How many have their turn. */
  readonly running: number;
  readonly slots: number;
}

/** Who begins now: to be read and checked, and sent when there is room. */
export function turnsOf({ queue, running, slots }: Turns): readonly string[] {
  return queue.slice(0, Math.max(0, slots - running));
}
