import type { Bytes } from '../core/bytes.js';

/** One part of a multipart form, as it stood on the wire. */
export interface FormPart {
  readonly name: string;
  /** Null for a plain field; may be empty. */
  readonly fileName: string | null;
  /** The part's own `Content-Type`, untouched; null where it had none. */
  readonly contentType: string | null;
  readonly bytes: Bytes;
}

const CR = 13;

/**
 * The parts of a `multipart/form-data` body. A body of another type, or one cut before its closing
 * boundary, is an empty form, as the framework behind the API reads it.
 */
export function parseMultipart(contentType: string | null, body: Bytes): readonly FormPart[] {
  const boundary = boundaryOf(contentType);
  if (boundary === null) return [];
  const opening = new TextEncoder().encode(`--${boundary}`);
  const delimiter = new TextEncoder().encode(`\r\n--${boundary}`);
  const parts: FormPart[] = [];
  // The first boundary may stand at the very start, without the line break of the others.
  let at = isAt(body, opening, 0) ? opening.length : afterNext(body, delimiter, 0);
  while (at >= 0) {
    if (body[at] === 45 && body[at + 1] === 45) return parts;
    const end = indexOf(body, delimiter, at);
    if (end < 0) return [];
    const part = partOf(body.subarray(at, end));
    if (part) parts.push(part);
    at = end + delimiter.length;
  }
  return [];
}

function boundaryOf(contentType: string | null): string | null {
  if (!contentType || !/^\s*multipart\/form-data\s*(;|$)/i.test(contentType)) return null;
  const match = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/** `raw` is what stands between two boundaries: a line break, headers, an empty line, the bytes. */
function partOf(raw: Bytes): FormPart | null {
  const blankLine = indexOf(raw, new Uint8Array([CR, 10, CR, 10]), 0);
  if (blankLine < 0) return null;
  const headers = new Map<string, string>();
  for (const line of new TextDecoder().decode(raw.subarray(0, blankLine)).split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const disposition = headers.get('content-disposition') ?? '';
  const name = parameterOf(disposition, 'name');
  if (name === null) return null;
  return {
    name,
    fileName: parameterOf(disposition, 'filename'),
    contentType: headers.get('content-type') ?? null,
    bytes: raw.subarray(blankLine + 4),
  };
}

function parameterOf(disposition: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}=(?:"((?:\\\\.|[^"\\\\])*)"|([^\\s;]*))`, 'i').exec(
    disposition,
  );
  if (!match) return null;
  const [, quoted, plain = ''] = match;
  if (quoted === undefined) return plain;
  // Browsers write these three as percent codes (HTML, "multipart/form-data encoding algorithm").
  return quoted
    .replace(/\\(["\\])/g, '$1')
    .replace(/%22/g, '"')
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n');
}

function afterNext(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const at = indexOf(bytes, wanted, from);
  return at < 0 ? -1 : at + wanted.length;
}

/** Everything looked for begins with a carriage return, so that the engine's own search can leap. */
function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(CR, from); at >= 0; at = bytes.indexOf(CR, at + 1)) {
    if (isAt(bytes, wanted, at)) return at;
  }
  return -1;
}

function isAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}
