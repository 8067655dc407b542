/** The media types an API's refusal names. */
export interface NamedMediaTypes {
  readonly expectedTypes: readonly string[] | undefined;
  readonly actualType: string | undefined;
}

/** A media type, a word before expected ones (group 1), or a word before the actual one. */
const TOKEN =
  /\b(?:application|audio|font|image|message|model|multipart|text|video)\/[\w+*-]+(?:\.[\w+*-]+)*|(expect|allow|support|accept|permit|one of|must)|\b(?:actual|but|got|was|found|given|sent|receiv|provid|detect)/gi;

/**
 * Reads expected and actual media types out of a sentence whose wording is not documented: by the word
 * before them, or, where a type comes before any such word, by knowing what was sent.
 */
export function readMediaTypes(sentence: string, sentType: string): NamedMediaTypes {
  const loose: string[] = [];
  const expected: string[] = [];
  const actual: string[] = [];
  let found = loose;
  for (const [token, expecting] of sentence.matchAll(TOKEN)) {
    if (token.includes('/')) found.push(token.toLowerCase());
    else found = expecting ? expected : actual;
  }
  if (loose.length > 0) {
    const all = [...loose, ...expected, ...actual];
    const actualType = all.includes(sentType) ? sentType : all.length > 1 ? loose[0] : undefined;
    return listed(
      all.filter((type) => type !== actualType),
      actualType,
    );
  }
  return listed(expected, actual[0] ?? (expected.includes(sentType) ? undefined : sentType));
}

function listed(expected: readonly string[], actual: string | undefined): NamedMediaTypes {
  return {
    expectedTypes: expected.length > 0 ? [...new Set(expected)] : undefined,
    actualType: actual || undefined,
  };
}
