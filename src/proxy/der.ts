import type { Bytes } from '../core/bytes.js';

/** One element of DER: its tag and where its content is. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
  /** All of it, tag and length too. */
  readonly whole: Uint8Array;
}

/** Tags of the elements that keys are made of. */
export const DER_TAG = {
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  objectId: 0x06,
  sequence: 0x30,
  /** The first optional field; of SEC 1 the curve. */
  first: 0xa0,
} as const;

/** The elements that stand one behind the other; as many as can be read. */
export function readDer(bytes: Uint8Array): readonly DerElement[] {
  const elements: DerElement[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const tag = bytes[at] ?? 0;
    const lengthByte = bytes[at + 1] ?? 0;
    const lengthBytes = lengthByte < 0x80 ? 0 : lengthByte & 0x7f;
    const start = at + 2 + lengthBytes;
    let length = lengthBytes === 0 ? lengthByte : 0;
    for (const byte of bytes.subarray(at + 2, start)) length = length * 256 + byte;
    const end = start + length;
    if (end > bytes.length) break;
    elements.push({ tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) });
    at = end;
  }
  return elements;
}

/** An element with the given content. */
export function toDer(tag: number, ...contents: readonly Uint8Array[]): Bytes {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 + digits.length, ...digits];
  const element = new Uint8Array(head.length + length);
  element.set(head);
  let at = head.length;
  for (const content of contents) {
    element.set(content, at);
    at += content.length;
  }
  return element;
}
