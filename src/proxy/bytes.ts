/** The two pieces as one. */
export function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/**
 * Where `wanted` first stands in `bytes`, or -1. Looks at a fraction of the bytes where `wanted` is
 * long, as a boundary is (Horspool's search by the last byte).
 */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array): number {
  const last = wanted.length - 1;
  const skips = new Uint8Array(256).fill(wanted.length);
  for (let index = 0; index < last; index += 1) skips[wanted[index] ?? 0] = last - index;
  let start = 0;
  while (start + last < bytes.length) {
    let index = last;
    while (index >= 0 && bytes[start + index] === wanted[index]) index -= 1;
    if (index < 0) return start;
    start += skips[bytes[start + last] ?? 0] ?? 1;
  }
  return -1;
}
