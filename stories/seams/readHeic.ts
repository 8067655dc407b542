import type { PrepareFile } from '../../src/index.js';

/** Brands of the container that Apple's photos have. */
const HEIC = /^.{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/s;

/**
 * A host's own `prepareFile`: a HEIC photo becomes a JPEG, by a decoder of the host's choice. The decoder
 * is large and loaded only when the first such photo comes.
 */
export const readHeic: PrepareFile = async (file, { signal }) => {
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  if (!HEIC.test(String.fromCharCode(...head))) return file;
  const { heicTo } = await import('heic-to/csp');
  signal.throwIfAborted();
  // It rejects with nothing at all where a policy blocks its worker.
  const jpeg = await heicTo({ blob: file, type: 'image/jpeg', quality: 0.9 }).catch((reason) => {
    throw reason ?? new Error('The HEIC decoder could not start');
  });
  const name = file.name.replace(/\.\w+$/, '.jpg');
  return new File([jpeg], name, { type: 'image/jpeg', lastModified: file.lastModified });
};
