/**
 * Tells of somebody else's mistake the way an uncaught error is told, and never throws: not every page
 * has `reportError`, and one that replaced it may throw from it.
 */
export function reportMistake(mistake: unknown): void {
  try {
    globalThis.reportError(mistake);
  } catch {
    try {
      // biome-ignore lint/suspicious/noConsole: Jest's jsdom, for one, has no other way to be told
      console.error(mistake);
    } catch {
      // Nobody listens; what is under way goes on all the same.
    }
  }
}
