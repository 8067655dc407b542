/** The names that XML has by itself; others need a document type, which is not read. */
const CHARACTERS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The character that a reference stands for, without its `&` and `;`: `lt`, `#60`, `#x3c`. */
export function characterOf(reference: string): string | undefined {
  return reference.startsWith('#')
    ? String.fromCharCode(Number(`0${reference.slice(1)}`))
    : CHARACTERS.get(reference.toLowerCase());
}

/** A text of XML with the characters that its references stand for; what is none stays. */
export function withoutReferences(text: string): string {
  return text.replace(
    /&(#x[\da-f]+|#\d+|[a-z]+);/gi,
    (found, reference: string) => characterOf(reference) ?? found,
  );
}
