/** Characters of an error's text that are kept. */
const LONGEST_TEXT = 500;

const TAG = /<[!/]?[a-z][\w-]*(?:\s[^<>]*)?\/?>/gi;

/**
 * Text of a server as one line that may be shown and logged: no markup, no control or direction
 * characters, no query of an address (a signed URL's secret is there). Undefined where nothing is left.
 */
export function toCleanText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  let text = value.slice(0, 4 * LONGEST_TEXT);
  // Again and again, because what surrounds a removed tag can be a tag.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(TAG, ' ');
  }
  text = text
    .replace(/(\bhttps?:[^\s?]*)\?\S*/gi, '$1')
    .replace(/[\s\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
  if (text === '' || text.includes('[object ')) return undefined;
  return text.length > LONGEST_TEXT
    ? `${text.slice(0, LONGEST_TEXT - 1).replace(/\p{Cs}$/u, '')}…`
    : text;
}
