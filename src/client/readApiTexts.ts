import { readJson } from '../core/readJson.js';
import { withoutReferences } from '../core/xmlReferences.js';
import { toCleanText } from './toCleanText.js';

/** What an answer's body says, whatever its format. */
export interface ApiTexts {
  /** The JSON object of the answer, or an empty one. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly isHtml: boolean;
  /** `_status: "ERR"`, in JSON or XML. */
  readonly isRefusal: boolean;
  /** Clean pieces of text, the most telling first. */
  readonly texts: readonly string[];
  /** What a page's first paragraph says: of use only where that is a documented sentence. */
  readonly pageTexts: readonly string[];
  /** `_issues` by field, clean. */
  readonly issues: Readonly<Record<string, string>> | undefined;
}

/** Characters; nothing the API says is that long, and reading it would stop the page. */
export const LONGEST_BODY = 1_000_000;

// No part of it may run over the next `<`: it would be looked at again from each of them.
const MESSAGE_ELEMENT = /<message(?:\s[^<>]*)?>([^<]*)</i;
/** Where the framework's own error pages have their sentence. */
const PARAGRAPH = /<p>([^<]*)</;

/** Reads a body of unknown shape: JSON, the framework's XML, plain text, or a page nobody asked for. */
export function readApiTexts(body: unknown): ApiTexts {
  const text = typeof body === 'string' && body.length <= LONGEST_BODY ? body.trim() : '';
  const parsed = typeof body === 'string' ? readJson(text) : body;
  const document = isRecord(parsed) ? parsed : {};
  const error = document['_error'];
  const issues = isRecord(document['_issues']) ? document['_issues'] : {};
  const unparsed = parsed === undefined ? text : '';
  const xml = unparsed.startsWith('<') ? unparsed : '';
  const problems = first(Object.entries(issues)).flatMap(([field, problem]) => {
    const name = toCleanText(field);
    const [words] = textsOf(problem);
    return name && words ? [[name, words] as const] : [];
  });

  return {
    document,
    isHtml: /<(?:!doctype html|html|head|body|title|h1)\b/i.test(unparsed.slice(0, 2000)),
    isRefusal: document['_status'] === 'ERR' || /<_status>\s*ERR\s*</.test(xml),
    texts: [
      isRecord(error) ? (error['message'] ?? error) : error,
      problems.map(([field, problem]) => `${field}: ${problem}`),
      issues,
      document['message'],
      document['error'],
      isRecord(parsed) ? undefined : parsed,
      withoutReferences(MESSAGE_ELEMENT.exec(xml)?.[1] ?? ''),
      // Neither JSON that arrived broken nor markup is a sentence.
      /^[<{["]|<\/?[a-z!]/i.test(unparsed) ? undefined : unparsed,
    ].flatMap(textsOf),
    pageTexts: textsOf(withoutReferences(PARAGRAPH.exec(xml)?.[1] ?? '')),
    issues: problems.length > 0 ? Object.fromEntries(problems) : undefined,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All that was said as one text, then, where it was said in pieces, each of them. */
function textsOf(value: unknown): readonly string[] {
  const pieces = piecesOf(value, 0);
  const whole = pieces.length > 1 ? toCleanText(pieces.join('; ')) : undefined;
  return whole === undefined ? pieces : [whole, ...pieces];
}

/** Services put a sentence where they please: alone, in lists, under keys; a few levels are looked at. */
function piecesOf(value: unknown, depth: number): readonly string[] {
  const text = toCleanText(value);
  if (text !== undefined) return [text];
  if (typeof value !== 'object' || value === null || depth > 2) return [];
  return first(Object.values(value)).flatMap((part) => piecesOf(part, depth + 1));
}

/** Nobody reads more, and reading it all could take long. */
function first<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, 20);
}
