/** What {@link inflate} found. */
export interface Inflated {
  /** The first piece; undefined where there is nothing. */
  readonly head: Uint8Array | undefined;
  /** Bytes of all pieces. */
  readonly sizeBytes: number;
}

/**
 * Inflates zlib data, a piece at a time, and keeps none but the first.
 *
 * @param limitBytes Ends beyond it, with a larger size: a few kilobytes can become gigabytes.
 * @throws Where the data is cut or damaged, and where the browser cannot inflate.
 */
export async function inflate(deflated: Blob, limitBytes: number): Promise<Inflated> {
  const reader = deflated.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let head: Uint8Array | undefined;
  let sizeBytes = 0;
  while (sizeBytes <= limitBytes) {
    const { done, value } = await reader.read();
    if (done) return { head, sizeBytes };
    head ??= value;
    sizeBytes += value.length;
  }
  await reader.cancel();
  return { head, sizeBytes };
}
