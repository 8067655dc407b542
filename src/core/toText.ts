/**
 * A text as it may be relied upon: what a host's own reader gives, or hosts without types give as a number,
 * can be anything.
 */
export function toText(given: unknown): string {
  return typeof given === 'string' ? given : Number.isFinite(given) ? String(given) : '';
}
