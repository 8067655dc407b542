import { FIELD } from '../client/contract.js';
import { indexOfBytes, joinBytes } from './bytes.js';
import type { ProxyProblem } from './errorAnswer.js';
import { type AllowedField, findForbidden, findForbiddenAtEnd } from './fieldRules.js';
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
const KNOWN_NAMES: readonly string[] = Object.values(FIELD);

/**
 * Checks the fields of a multipart body against `allow` wherever they stand, holding no more of it than
 * a part's head. The bytes that end the form are judged before they leave, so an API behind it never
 * gets a whole form that is not allowed, though it may have got the file by then.
 *
 * Stricter than the standard: only the documented fields, each once, text fields as plain text, and no
 * boundary but where one belongs, so that no other reader can find fields that this one did not.
 */
export function createFormScanner(boundary: string, allow: readonly AllowedField[]): FormScanner {
  const delimiter = new TextEncoder().encode(`--${boundary}`);
  const seen = new Set<string>();
  const fields: { domain?: string; dotted_path?: string } = {};
  let held: Uint8Array = new Uint8Array(0);
  let value: Uint8Array = new Uint8Array(0);
  let head: PartHead | null = null;
  let state: 'start' | 'delimited' | 'head' | 'data' | 'over' = 'start';

  /** One step on; false where more bytes are needed. */
  const step = (): ProxyProblem | boolean => {
    if (state === 'start') {
      if (held.length < delimiter.length) return false;
      if (indexOfBytes(held.subarray(0, delimiter.length), delimiter) !== 0) return MALFORMED;
      return advance(delimiter.length, 'delimited');
    }
    if (state === 'delimited') {
      if (held.length < 2) return false;
      if (startsWith('\r\n')) return advance(2, 'head');
      return startsWith('--')
        ? (findForbiddenAtEnd(allow, fields) ?? advance(2, 'over'))
        : MALFORMED;
    }
    if (state === 'head') return stepHead();
    if (state === 'data') return stepData();
    // Some senders end with an empty line; anything else there is no browser's.
    return held.length > 2 || !'\r\n'.startsWith(textOf(held)) ? MALFORMED : false;
  };

  const stepHead = (): ProxyProblem | boolean => {
    const end = indexOfBytes(held, HEAD_END);
    if (end > HEAD_LIMIT || (end < 0 && held.length > HEAD_LIMIT)) return MALFORMED;
    if (end < 0) return false;
    head = readPartHead(textOf(held.subarray(0, end)));
    if (!head || seen.has(head.name) || !KNOWN_NAMES.includes(head.name)) return MALFORMED;
    if (head.isFile !== (head.name === FIELD.file)) return MALFORMED;
    seen.add(head.name);
    value = new Uint8Array(0);
    return advance(end + HEAD_END.length, 'data');
  };

  const stepData = (): ProxyProblem | boolean => {
    const found = indexOfBytes(held, delimiter);
    if (found < 0) {
      // The last bytes may be the beginning of a delimiter and of the line break before it.
      const passed = Math.max(0, held.length - delimiter.length - 1);
      const problem = take(passed);
      held = held.subarray(passed);
      return problem ?? false;
    }
    const end = found - 2;
    if (end < 0 || textOf(held.subarray(end, found)) !== '\r\n') return MALFORMED;
    return take(end) ?? closeField() ?? advance(found + delimiter.length, 'delimited');
  };

  /** Keeps the bytes of a text field; those of the file only pass. */
  const take = (length: number): ProxyProblem | null => {
    if (head?.isFile) return null;
    value = joinBytes(value, held.subarray(0, length));
    return value.length > VALUE_LIMIT ? MALFORMED : null;
  };

  const closeField = (): ProxyProblem | null => {
    if (head?.name !== FIELD.domain && head?.name !== FIELD.dottedPath) return null;
    fields[head.name] = textOf(value);
    return findForbidden(allow, fields);
  };

  const startsWith = (text: string): boolean => textOf(held.subarray(0, text.length)) === text;

  const advance = (length: number, next: typeof state): true => {
    held = held.subarray(length);
    state = next;
    return true;
  };

  return {
    push(chunk) {
      held = joinBytes(held, chunk);
      for (;;) {
        const result = step();
        if (typeof result !== 'boolean') return result;
        if (result) continue;
        // A copy: a view would keep the whole chunk alive.
        held = held.slice();
        return null;
      }
    },
    end: () => (state === 'over' ? null : MALFORMED),
  };
}

const HEAD_END: Uint8Array = new TextEncoder().encode('\r\n\r\n');

const MALFORMED: ProxyProblem = { status: 400, message: 'The form cannot be read.' };

// Not fatal: bytes that are no UTF-8 become U+FFFD, which no allowed name holds.
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
