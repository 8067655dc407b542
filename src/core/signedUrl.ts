/** How long a signed URL of the Media Upload API is documented to live. */
export const ONE_HOUR_MS = 3_600_000;

const LONGEST_LIFETIME_MS = 7 * 24 * ONE_HOUR_MS;
const V4_DATE = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)z$/;

/** A URL that may be put into the page. */
export interface SignedUrl {
  /** As the browser reads it. */
  readonly url: string;
  /** Milliseconds since 1970 by the storage's clock; null where the URL does not tell. */
  readonly expiresAtEpochMs: number | null;
  /** Whether it is of another origin than the page; only then may it be framed. False without a page. */
  readonly isCrossOrigin: boolean;
}

/** A text as a URL, or null for anything else. Relative ones need a `base`. */
export function readUrl(text: unknown, base?: string | undefined): URL | null {
  if (typeof text !== 'string' || !text) return null;
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/**
 * Reads what should be a signed URL. Null unless it may be shown: an absolute `https:` URL (`http:` if
 * the page itself is on http) without credentials in it.
 *
 * @param page The page's `location`, or nothing outside of a page.
 */
export function readSignedUrl(
  url: unknown,
  page?: { readonly protocol: string; readonly origin: string } | null | undefined,
): SignedUrl | null {
  const parsed = readUrl(url);
  if (!parsed || parsed.username || parsed.password) return null;
  const isAllowed =
    parsed.protocol === 'https:' || (parsed.protocol === 'http:' && page?.protocol === 'http:');
  if (!isAllowed) return null;
  return {
    // Not the text as given: `https:path` is absolute here and relative in a page.
    url: parsed.href,
    expiresAtEpochMs: expiryOf(parsed),
    isCrossOrigin: !!page && parsed.origin !== page.origin,
  };
}

/**
 * Milliseconds a signed URL lives from the moment its answer was received: its expiry less the answer's
 * `Date`, both by a server's clock, so that a wrong clock here changes nothing. One hour, as documented,
 * where either is missing or the difference is not above 0 and at most 7 days.
 */
export function lifetimeMsOf(url: string, answerDateEpochMs: number | null): number {
  const parsed = readUrl(url);
  const expiresAt = parsed && expiryOf(parsed);
  if (expiresAt === null || answerDateEpochMs === null) return ONE_HOUR_MS;
  const lifetimeMs = expiresAt - answerDateEpochMs;
  return lifetimeMs > 0 && lifetimeMs <= LONGEST_LIFETIME_MS ? lifetimeMs : ONE_HOUR_MS;
}

/** Google Cloud Storage: V2 has the end in epoch seconds, V4 a beginning and a length in seconds. */
function expiryOf(url: URL): number | null {
  // In lower case, because the names are written either way and the values here have no case.
  const query = new URLSearchParams(url.search.toLowerCase());
  const msOf = (name: string): number => {
    const text = query.get(name) ?? '';
    return /^\d{1,11}$/.test(text) ? Number(text) * 1000 : Number.NaN;
  };
  const date = query.get('x-goog-date') ?? '';
  const begin = V4_DATE.test(date)
    ? Date.parse(date.replace(V4_DATE, '$1-$2-$3T$4:$5:$6Z'))
    : Number.NaN;
  const ends = [msOf('expires'), begin + msOf('x-goog-expires')];
  return ends.find((end) => !Number.isNaN(end)) ?? null;
}
