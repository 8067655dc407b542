import type { CheckedFile, FileRules } from '../core/checkedFile.js';
import type { MediaUploadErrorReason } from '../core/errorCodes.js';
import { MediaUploadError } from '../core/MediaUploadError.js';
import { decideContentType } from './decideContentType.js';
import { fileNameOf } from './fileNameOf.js';
import { type ImageDimensions, imageDimensionsOf } from './imageDimensions.js';
import { pdfWarningsOf } from './pdfWarnings.js';
import { copyBlob, readBlob } from './readBlob.js';
import { HEAD_BYTES } from './sniffContentType.js';
import {
  COPIED_FROM_BYTES,
  type FileReaders,
  IN_MEMORY_LIMIT_BYTES,
  takeFile,
} from './takeFile.js';

/** Bytes of a file's front in which an image's size in pixels is looked for first: photos put much before it. */
const FRONT_BYTES = 1024 * 1024;

/** Why a file is not sent, in facts: the language packs make the sentence. Fits `MediaUploadErrorInit`. */
export interface FileProblem {
  readonly code: 'file-empty' | 'file-too-large' | 'file-unreadable' | 'content-type-not-allowed';
  readonly reason?: MediaUploadErrorReason | undefined;
  readonly expectedTypes?: readonly string[] | undefined;
  /** Undefined where neither the bytes nor a claim worth repeating tell. */
  readonly actualType?: string | undefined;
  /** Bytes. */
  readonly maxSize?: number | undefined;
  /** Bytes of the file. */
  readonly size: number;
}

/** The one verdict on a chosen file, however it was chosen. */
export type FileVerdict =
  | { readonly ok: true; readonly checked: CheckedFile }
  | { readonly ok: false; readonly problem: FileProblem };

/** How {@link checkFile} reads. */
export interface CheckFileOptions {
  /** Ends the check: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds one read may take, and one more for each 500 bytes of it.
   *
   * @default 30_000
   */
  readonly readTimeoutMs?: number | undefined;
}

/**
 * Checks a chosen file against the rules of its field and takes it: what is returned is the exact File
 * to send. Its bytes decide what it is; a wrong name or browser type never matters.
 *
 * @throws The signal's reason, when it is aborted. A refusal is a value, never an exception.
 */
export async function checkFile(
  file: File,
  rules: FileRules,
  { signal, readTimeoutMs = 30_000 }: CheckFileOptions = {},
): Promise<FileVerdict> {
  const { size, lastModified } = file;
  const { accept, maxSize } = rules;
  let wasReadable = false;
  const readers: FileReaders = {
    read: async (blob) => {
      const bytes = await readBlob(blob, readTimeoutMs, signal);
      wasReadable = true;
      return bytes;
    },
    copy: (blob) => copyBlob(blob, readTimeoutMs, signal),
    // The signal ends the check only; the file may be compared long after.
    readAgain: (blob) => readBlob(blob, readTimeoutMs),
  };
  const refuse = (problem: Omit<FileProblem, 'size'>): FileVerdict => ({
    ok: false,
    problem: { ...problem, size },
  });
  const refuseType = (type: string | undefined): FileVerdict =>
    refuse({
      code: 'content-type-not-allowed',
      reason: type === 'image/heic' || type === 'image/heif' ? 'heic' : undefined,
      expectedTypes: accept,
      actualType: type,
    });

  // A host without types may write null for no limit.
  if (size > (maxSize ?? size)) return refuse({ code: 'file-too-large', maxSize });
  try {
    // What is no invoice is refused before all of it is copied; a small file is read once, and whole.
    if (size >= COPIED_FROM_BYTES) {
      const head = await readers.read(file.slice(0, HEAD_BYTES));
      const { type, isAllowed } = decideContentType(head, file, accept);
      if (!isAllowed) return refuseType(type);
    }
    const { content, readRange, isUnchanged } = await takeFile(file, readers);
    if (size === 0) return refuse({ code: 'file-empty' });

    // What was taken counts, should the file have changed since its head was read.
    const head = await readRange(0, HEAD_BYTES);
    const { type, isAllowed } = decideContentType(head, file, accept);
    if (!isAllowed) return refuseType(type);
    const isPdf = type === 'application/pdf';
    const name = fileNameOf(file, type);
    const dimensionsWithin = async (bytes: number): Promise<ImageDimensions | undefined> =>
      imageDimensionsOf(type, await readRange(0, bytes));
    const checked: CheckedFile = {
      file: new File([content], name, { type, lastModified }),
      fileName: name,
      contentType: type,
      size,
      warnings: isPdf ? await pdfWarningsOf(size, readRange) : [],
      dimensions: isPdf
        ? undefined
        : ((await dimensionsWithin(FRONT_BYTES)) ??
          (await dimensionsWithin(IN_MEMORY_LIMIT_BYTES))),
      isUnchanged,
    };
    return { ok: true, checked };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (!(error instanceof MediaUploadError)) throw error;
    const reason = wasReadable
      ? (error.reason ?? 'changed')
      : isFolderLike(size) && error.reason === 'changed'
        ? 'folder'
        : error.reason;
    return refuse({ code: 'file-unreadable', reason });
  }
}

/**
 * File systems give a folder no size, or a few blocks, and browsers say "not found" when one is read as a File.
 * A file that is locked or still being written is found, and cannot be read.
 */
function isFolderLike(size: number): boolean {
  return size % 4096 === 0 && size <= 65_536;
}
