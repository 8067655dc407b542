const DRAINED_BYTES = 32 * 1024 * 1024;
const DRAINED_MS = 30_000;

/**
 * Reads what is left of a body that nobody wants and throws it away, up to 32 MiB and for up to half a
 * minute; then gives it up. A browser reads an early answer only after it could send everything: without
 * this it would report a broken connection instead of the reason.
 */
export async function drainBody(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const giveUp = (): void => {
    reader.cancel().catch(() => undefined);
  };
  const timer = setTimeout(giveUp, DRAINED_MS);
  try {
    let drainedBytes = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      drainedBytes += value.byteLength;
      if (drainedBytes > DRAINED_BYTES) return giveUp();
    }
  } catch {
    // The browser has gone: nobody is left to be told.
  } finally {
    clearTimeout(timer);
  }
}
