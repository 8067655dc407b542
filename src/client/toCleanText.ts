/** Characters of an error's text that are kept. */
const LONGEST_TEXT = 500;

const TAG = /^<[!/]?[a-z][\w-]*(?:\s[^<>]*)?\/?>$/i;
/** A query, also where its mark is written as a percent code: a signed URL's secret is there. */
const QUERY = /(?:\?|%3f)[\w.~-]+(?:=|%3d)/i;

/**
 * Text of a server as one line that may be shown and logged: no markup, no control or direction
 * characters, no query of an address. Undefined where nothing is left. Takes as long as the text is.
 */
export function toCleanText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = withoutTags(value.slice(0, 4 * LONGEST_TEXT))
    .replace(/[\s\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .split(' ')
    .map(withoutQuery)
    .join(' ')
    .trim();
  if (text === '' || text.includes('[object ')) return undefined;
  return text.length > LONGEST_TEXT
    ? `${text.slice(0, LONGEST_TEXT - 1).replace(/\p{Cs}$/u, '')}…`
    : text;
}

/** Tags from the inside out, because what surrounds a removed one can be one. */
function withoutTags(text: string): string {
  const kept: string[] = [];
  /** Where in `kept` a tag may have begun. */
  let openings: number[] = [];
  for (const piece of text.match(/>|<[^<>]*|[^<>]+/g) ?? []) {
    if (piece.startsWith('<')) openings.push(kept.length);
    kept.push(piece);
    const opening = piece === '>' ? openings.pop() : undefined;
    if (opening === undefined) continue;
    // Nothing around what is no tag can be one either.
    if (TAG.test(kept.slice(opening).join(''))) kept.splice(opening, kept.length, ' ');
    else openings = [];
  }
  return kept.join('');
}

function withoutQuery(word: string): string {
  const start = word.includes('//') ? word.search(/\?|%3f/i) : word.search(QUERY);
  return start < 0 ? word : word.slice(0, start);
}
