import type { Rendered } from './frameworkAnswer.js';

/** One page of a search, as the framework behind the API answers it. */
export interface CasesPage {
  readonly _items: readonly Document[];
  readonly _meta: {
    readonly page: number;
    readonly max_results: number;
    readonly total: number;
  };
}

/** A document of a resource. */
export interface Document {
  readonly [name: string]: Rendered;
}

const DEFAULT_PAGE = 25;
const LARGEST_PAGE = 100;
const ALWAYS_SHOWN: readonly string[] = ['_id', '_created', '_updated', '_etag'];

/**
 * Answers `?where=…&sort=…&page=…&max_results=…&projection=…` as python-eve does: `where` is JSON, its
 * dots reach into fields, a field is equal to a value or `$in` a list, and `$or` takes several; `sort`
 * names fields, `-` before one turns it round. Null where the query cannot be read.
 */
export function findCases(
  documents: readonly Document[],
  query: URLSearchParams,
): CasesPage | null {
  const where = objectIn(query.get('where'));
  const projection = objectIn(query.get('projection'));
  const page = countIn(query.get('page'), 1);
  const asked = countIn(query.get('max_results'), DEFAULT_PAGE);
  if (!where || !projection || page === null || asked === null) return null;
  const size = Math.min(asked, LARGEST_PAGE);
  const found = documents.filter((document) => fits(document, where));
  for (const field of (query.get('sort') ?? '').split(',').filter(Boolean).reverse()) {
    const name = field.replace(/^[-+]/, '');
    const sign = field.startsWith('-') ? -1 : 1;
    found.sort((one, other) => sign * compare(valueAt(one, name), valueAt(other, name)));
  }
  const shown = found.slice((page - 1) * size, page * size);
  return {
    _items: shown.map((document) => projected(document, projection)),
    _meta: { page, max_results: size, total: found.length },
  };
}

function fits(document: Document, where: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(([path, wanted]) => {
    if (path === '$or') {
      return Array.isArray(wanted) && wanted.some((each) => fits(document, Object(each)));
    }
    const value = valueAt(document, path);
    const { $in: list } = Object(wanted) as { $in?: unknown };
    return Array.isArray(list) ? list.includes(value) : value === wanted;
  });
}

function valueAt(document: Document, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (Object(value) as Record<string, unknown>)[name], document);
}

function compare(one: unknown, other: unknown): number {
  const [first, second] = [String(one ?? ''), String(other ?? '')];
  return first < second ? -1 : first > second ? 1 : 0;
}

function projected(document: Document, projection: Readonly<Record<string, unknown>>): Document {
  const names = Object.keys(projection).map((path) => path.split('.')[0] ?? '');
  if (names.length === 0) return document;
  const isWanted = Object.values(projection).some(Boolean);
  return Object.fromEntries(
    Object.entries(document).filter(
      ([name]) => ALWAYS_SHOWN.includes(name) || names.includes(name) === isWanted,
    ),
  );
}

function objectIn(json: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json || '{}');
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function countIn(text: string | null, fallback: number): number | null {
  const count = Number(text ?? fallback);
  return Number.isInteger(count) && count > 0 ? count : null;
}
