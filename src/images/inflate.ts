/**
 * Inflates zlib data, a piece at a time, and gives the first bytes and the count of all.
 *
 * @param limitBytes Ends as damaged beyond it: a few kilobytes can become gigabytes.
 * @throws Where the data is cut, damaged or longer, and where the browser cannot inflate.
 */
export async function inflate(
  deflated: Blob,
  limitBytes: number,
): Promise<{ readonly head: Uint8Array; readonly sizeBytes: number }> {
  const reader = deflated.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let head: Uint8Array = new Uint8Array();
  let sizeBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { head, sizeBytes };
    if (sizeBytes === 0) head = value.subarray(0, 128);
    sizeBytes += value.length;
    if (sizeBytes > limitBytes) {
      await reader.cancel();
      throw new RangeError('Too much data');
    }
  }
}
