/** How many invoices are sent at once where the host does not say. */
const DEFAULT_CONCURRENCY = 3;

/** A host's number as one that can be used: a whole one, at least 1. */
export function slotsOf(concurrency: number | undefined): number {
  const whole = Math.floor(concurrency ?? DEFAULT_CONCURRENCY);
  return Number.isFinite(whole) ? Math.max(1, whole) : DEFAULT_CONCURRENCY;
}
