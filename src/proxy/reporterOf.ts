/** Calls the host's log, whatever the log does: one that throws or rejects fails no upload and ends no process. */
export function reporterOf<Context>(
  onError: ((error: unknown, context: Context) => unknown) | undefined,
): (error: unknown, context: Context) => void {
  return (error, context) => {
    try {
      Promise.resolve(onError?.(error, context)).catch(() => undefined);
    } catch {
      // There is nobody left to be told.
    }
  };
}
