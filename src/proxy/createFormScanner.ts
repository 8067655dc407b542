import { FIELD } from '../client/contract.js';
import { createDelimiterFinder } from './createDelimiterFinder.js';
import type { ProxyProblem } from './errorAnswer.js';
import { type AllowedField, findForbidden, findForbiddenAtEnd } from './fieldRules.js';
import { MALFORMED, NO_BODY } from './problems.js';
import { type PartHead, readPartHead } from './readPartHead.js';

/** Reads a form as it passes by; see {@link createFormScanner}. */
export interface FormScanner {
  /** Takes the next bytes, before they are sent on; a problem means that they must not be. */
  push(chunk: Uint8Array): ProxyProblem | null;
  /** Takes the end of the body. */
  end(): ProxyProblem | null;
}

const HEAD_LIMIT = 8192;
const VALUE_LIMIT = 1024;
const LINE: readonly number[] = [13, 10];
const CLOSING: readonly number[] = [45, 45];

/**
 * Checks the fields of a multipart body against `allow` wherever they stand, holding no more of it than
 * a part's head. The bytes that end the form are judged before they leave, so an API behind it never
 * gets a whole form that is not allowed, though it may have got the file by then.
 *
 * Stricter than the standard: one file with a name, the documented text fields, each once, and no
 * boundary but where one belongs, so that no other reader can find fields that this one did not.
 */
export function createFormScanner(boundary: string, allow: readonly AllowedField[]): FormScanner {
  const delimiter = new TextEncoder().encode(`--${boundary}`);
  const finder = createDelimiterFinder(delimiter);
  const seen = new Set<string>();
  const fields: { domain?: string; dotted_path?: string } = {};
  /** A head, or a text field with the delimiter behind it. */
  const held = new Uint8Array(HEAD_LIMIT);
  let heldBytes = 0;
  let part: PartHead | null = null;
  let state: 'start' | 'delimited' | 'head' | 'data' | 'over' = 'start';
  let problem: ProxyProblem | null = null;

  const hold = (bytes: Uint8Array): boolean => {
    if (heldBytes + bytes.length > held.length) return false;
    held.set(bytes, heldBytes);
    heldBytes += bytes.length;
    return true;
  };

  const enter = (next: typeof state): null => {
    state = next;
    heldBytes = 0;
    return null;
  };

  /** The single bytes before, between and behind the parts. */
  const takeByte = (byte: number): ProxyProblem | null => {
    const index = heldBytes;
    heldBytes += 1;
    held[index] = byte;
    if (state === 'start') {
      if (byte !== delimiter[index]) return MALFORMED;
      return heldBytes === delimiter.length ? enter('delimited') : null;
    }
    // Some senders end with an empty line; anything else there is no browser's.
    if (state === 'over') return byte === LINE[index] ? null : MALFORMED;
    const [first] = held;
    if (byte !== (first === LINE[0] ? LINE : CLOSING)[index]) return MALFORMED;
    if (heldBytes < 2) return null;
    return first === LINE[0] ? enter('head') : closeForm();
  };

  const takeHeadByte = (byte: number): ProxyProblem | null => {
    if (heldBytes === held.length) return MALFORMED;
    held[heldBytes] = byte;
    heldBytes += 1;
    if (byte !== LINE[1] || !isHeadOver(held, heldBytes)) return null;
    const bytes = held.subarray(0, heldBytes - 4);
    if (finder.find(bytes, 0) >= 0) return MALFORMED;
    part = readPartHead(bytes);
    if (!part || seen.has(part.name)) return MALFORMED;
    if (part.fileName === '') return NO_BODY;
    seen.add(part.name);
    finder.reset();
    return enter('data');
  };

  /** The index behind what was taken. */
  const takeData = (chunk: Uint8Array, start: number): number => {
    const found = finder.find(chunk, start);
    const end = found < 0 ? chunk.length : found;
    const isText = part?.fileName === undefined;
    if (isText && !hold(chunk.subarray(start, end))) problem = MALFORMED;
    else if (isText && heldBytes > VALUE_LIMIT + delimiter.length + 2) problem = MALFORMED;
    else if (found >= 0) problem = finder.isAtLineStart() ? closeField() : MALFORMED;
    return end;
  };

  const closeField = (): ProxyProblem | null => {
    if (part?.name === FIELD.domain || part?.name === FIELD.dottedPath) {
      fields[part.name] = textOf(held.subarray(0, heldBytes - delimiter.length - 2));
    }
    return findForbidden(allow, fields) ?? enter('delimited');
  };

  const closeForm = (): ProxyProblem | null =>
    seen.has(FIELD.file) ? (findForbiddenAtEnd(allow, fields) ?? enter('over')) : NO_BODY;

  return {
    push(chunk) {
      for (let at = 0; at < chunk.length && !problem; ) {
        if (state === 'data') {
          at = takeData(chunk, at);
          continue;
        }
        const byte = chunk[at] ?? 0;
        problem = state === 'head' ? takeHeadByte(byte) : takeByte(byte);
        at += 1;
      }
      return problem;
    },
    end: () => problem ?? (state === 'over' ? null : MALFORMED),
  };
}

function isHeadOver(bytes: Uint8Array, length: number): boolean {
  return (
    length > 4 &&
    bytes[length - 2] === LINE[0] &&
    bytes[length - 3] === LINE[1] &&
    bytes[length - 4] === LINE[0]
  );
}

// Not fatal: bytes that are no UTF-8 become U+FFFD, which no allowed name holds.
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
