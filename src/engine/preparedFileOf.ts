import { isBlob } from '../file/isBlob.js';
import type { UploadOptions } from './uploadOptions.js';
import { within } from './within.js';

/** Milliseconds that the host may take to change a file. */
const LONGEST_PREPARATION_MS = 60_000;

/** A chosen file as the host's `prepareFile` makes it; as it was chosen where that fails or takes too long. */
export async function preparedFileOf(
  chosen: File,
  { accept, maxSize, prepareFile }: Pick<UploadOptions, 'accept' | 'maxSize' | 'prepareFile'>,
  signal: AbortSignal,
): Promise<File> {
  if (!prepareFile) return chosen;
  const prepared = await within(LONGEST_PREPARATION_MS, signal, async (ended) => {
    const made = await prepareFile(chosen, { signal: ended, accept, maxSize });
    // A function of the host's may return anything; a Blob without a name will do.
    return isBlob(made) ? (made as File) : null;
  });
  return prepared ?? chosen;
}
