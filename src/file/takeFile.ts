import type { Bytes } from '../core/bytes.js';
import { MediaUploadError } from '../core/MediaUploadError.js';

/** Files up to this size are taken into memory when they are chosen. */
export const IN_MEMORY_LIMIT_BYTES: number = 32 * 1024 * 1024;

const SAMPLES = 8;
const SAMPLE_BYTES = 8192;

/**
 * From this size on the browser copies by itself. Smaller ones are read at once and whole, since asking
 * for their first bytes alone would take as long.
 */
export const COPIED_FROM_BYTES: number = 1024 * 1024;

/** A file held so that what was checked is what is sent. */
export interface TakenFile {
  /** What the File to send is made of: the bytes, or the file itself where they are too many. */
  readonly content: Bytes | Blob;
  /** The taken bytes from `start` to before `end`, or to where they end. */
  readonly readRange: (start: number, end: number) => Promise<Uint8Array>;
  /** See `CheckedFile.isUnchanged`. */
  readonly isUnchanged: () => Promise<boolean>;
}

/** How {@link takeFile} reads; each to the end, or it throws. */
export interface FileReaders {
  readonly read: (blob: Blob) => Promise<Bytes>;
  readonly copy: (blob: Blob) => Promise<Blob>;
  /** Used by `isUnchanged`, much later. */
  readonly readAgain: (blob: Blob) => Promise<Bytes>;
}

/**
 * Takes a file's bytes into memory, or samples them where the file is large.
 *
 * @throws MediaUploadError `file-unreadable`, reason `changed`, when there are not as many bytes as the
 *   file announced; what the readers throw is passed on, but never by `isUnchanged`.
 */
export async function takeFile(
  file: File,
  { read, copy, readAgain }: FileReaders,
): Promise<TakenFile> {
  const { size } = file;
  if (size < COPIED_FROM_BYTES) {
    const bytes = await read(file);
    if (bytes.length !== size) throw changed();
    return {
      content: bytes,
      readRange: async (start, end) => bytes.subarray(start, end),
      isUnchanged: unchanged,
    };
  }
  const rangeOf =
    (content: Blob): TakenFile['readRange'] =>
    (start, end) =>
      read(content.slice(start, end));
  if (size <= IN_MEMORY_LIMIT_BYTES) {
    const content = await copy(file);
    if (content.size !== size) throw changed();
    return { content, readRange: rangeOf(content), isUnchanged: unchanged };
  }
  const samples = await read(samplesOf(file, size));
  if (samples.length !== SAMPLES * SAMPLE_BYTES) throw changed();
  return {
    content: file,
    readRange: rangeOf(file.slice(0, size)),
    isUnchanged: async () => {
      try {
        if (file.size !== size) return false;
        const now = await readAgain(samplesOf(file, size));
        return now.length === samples.length && now.every((byte, at) => byte === samples[at]);
      } catch {
        return false;
      }
    },
  };
}

async function unchanged(): Promise<boolean> {
  return true;
}

/** Blocks spread over a large file, its first and last bytes among them, as one blob to read. */
export function samplesOf(file: Blob, size: number): Blob {
  const step = (size - SAMPLE_BYTES) / (SAMPLES - 1);
  // A slice of a file asks the disk how the file is, each time; a slice of a slice does not.
  const whole = file.slice(0, size);
  return new Blob(
    Array.from({ length: SAMPLES }, (_, index) => {
      const start = Math.round(index * step);
      return whole.slice(start, start + SAMPLE_BYTES);
    }),
  );
}

function changed(): MediaUploadError {
  return new MediaUploadError({ code: 'file-unreadable', reason: 'changed' });
}
