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

/** Replaces the references in a text of XML by their characters; unknown ones stay. */
export function withoutReferences(text: string): string {
  return text.replace(
    /&(#x[\da-f]+|#\d+|[a-z]+);/gi,
    (found, reference: string) => characterOf(reference) ?? found,
  );
}
