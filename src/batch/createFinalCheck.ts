import type { BatchOptions } from './batchOptions.js';
import { digestOf } from './fileDigest.js';
import type { RowTurn } from './rowTurn.js';
import type { Hindrance } from './turnEndOf.js';

/** Decides whether a file is sent, once it is read and checked; see {@link createFinalCheck}. */
export interface FinalCheck {
  /** What the engine asks: waits until there is room to send the file, and asks the host last. */
  readonly beforeUpload: (checked: File) => Promise<boolean>;
  /** Why it must not be sent; null where only the host does not want it, or nobody has asked yet. */
  readonly hindrance: () => Hindrance | null;
}

/** Makes the final check of one row's file. @param over Aborted when its turn is over. */
export function createFinalCheck(
  { digest, batchCase, whenItsTurn }: RowTurn,
  getOptions: () => BatchOptions,
  over: AbortSignal,
): FinalCheck {
  let hindrance: Hindrance | null = null;

  return {
    hindrance: () => hindrance,
    beforeUpload: async (checked) => {
      // A file that cannot be read any more counts as changed.
      const found = await digestOf(checked, over).catch(() => null);
      // It was taken back while it was read: it would take the room of others, and never leave it.
      if (over.aborted) return false;
      if (found !== digest) hindrance = 'changed';
      else if (!(await whenItsTurn())) hindrance = 'overtaken';
      if (hindrance) return false;
      const { beforeUpload } = getOptions();
      return beforeUpload ? beforeUpload(checked, batchCase) : true;
    },
  };
}
