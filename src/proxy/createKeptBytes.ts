/** Bytes that are kept while they are few; see {@link createKeptBytes}. */
export interface KeptBytes {
  /** Copies the bytes; where they become too many, everything is let go. */
  add(chunk: Uint8Array): void;
  /** All bytes so far in few pieces, or null where they were let go. */
  blocks(): readonly Uint8Array[] | null;
}

const BLOCK_BYTES = 65_536;

/**
 * Keeps up to `limitBytes` in blocks, so that a sender of single bytes costs no more memory than one of
 * large chunks.
 */
export function createKeptBytes(limitBytes: number): KeptBytes {
  let blocks: Uint8Array[] | null = [];
  let sizeBytes = 0;
  /** Bytes used of the last block. */
  let usedBytes = 0;

  return {
    add(chunk) {
      sizeBytes += chunk.length;
      if (sizeBytes > limitBytes) blocks = null;
      for (let from = 0; blocks && from < chunk.length; ) {
        let block = blocks.at(-1);
        if (!block || usedBytes === block.length) {
          block = new Uint8Array(BLOCK_BYTES);
          blocks.push(block);
          usedBytes = 0;
        }
        const length = Math.min(chunk.length - from, block.length - usedBytes);
        // For a single byte, making a view costs more than all the rest.
        if (length === 1) block[usedBytes] = chunk[from] ?? 0;
        else block.set(chunk.subarray(from, from + length), usedBytes);
        usedBytes += length;
        from += length;
      }
    },
    blocks() {
      const lastBlock = blocks?.at(-1);
      if (!blocks || !lastBlock) return blocks;
      return [...blocks.slice(0, -1), lastBlock.subarray(0, usedBytes)];
    },
  };
}
