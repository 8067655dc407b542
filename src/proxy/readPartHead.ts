import { FIELD } from '../client/contract.js';

/** What matters about a part of a form. */
export interface PartHead {
  readonly name: string;
  /** Undefined for a text field; empty where a browser's form had no file chosen. */
  readonly fileName: string | undefined;
}

const DISPOSITION = /^form-data; name="([^"\\]*)"(?:; filename="([^"\\]*)")?$/;
// A type of several parts, or of a whole message, is taken apart by some readers.
const FILE_TYPE = /^(?!multipart\/|message\/)[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:; ?charset=[\w-]+)?$/i;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/**
 * Reads the header lines of a part, without the empty line after them; null where they are not spelled
 * as browsers spell them (WHATWG HTML, multipart/form-data encoding algorithm). Being strict is the
 * point: what a lenient reader behind us might understand differently does not pass. So no backslash,
 * which hides a quote from some; no upper-case `NAME`, which others do not see; and a text field without
 * a type, a file with one, because that alone tells some readers which it is.
 */
export function readPartHead(bytes: Uint8Array): PartHead | null {
  const text = textOf(bytes);
  if (text === null) return null;
  let disposition: string | null = null;
  let type: string | null = null;
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(': ');
    const header = line.slice(0, Math.max(0, colon)).toLowerCase();
    const value = line.slice(colon + 2);
    if (CONTROL.test(value)) return null;
    if (header === 'content-disposition' && disposition === null) disposition = value;
    else if (header === 'content-type' && type === null) type = value;
    else return null;
  }
  const [, name, fileName] = DISPOSITION.exec(disposition ?? '') ?? [];
  if (name === undefined || !Object.values<string>(FIELD).includes(name)) return null;
  if ((fileName !== undefined) !== (name === FIELD.file)) return null;
  const fits = fileName === undefined ? type === null : FILE_TYPE.test(type ?? '');
  return fits ? { name, fileName } : null;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
