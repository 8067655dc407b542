/** An access token and, where the API says so, how long it is good for. */
export interface ReadAccessToken {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAtMs?: number | undefined;
}

const TOKEN_KEYS: readonly string[] = ['token', 'access_token', 'accessToken', 'api_key', 'key'];
const WRAPPER_KEYS: readonly string[] = ['data', 'result', 'response'];

/** The furthest end that is believed: milliseconds read as seconds lie in the far future. */
const LONGEST_LIFETIME_MS = 86_400_000;

/**
 * Finds the token in the answer of `/authenticates/api-code`, whose shape is not documented: the
 * answer itself where it is a text; `token`, `access_token`, `accessToken`, `api_key` or `key`, also one
 * level down in `data`, `result` or `response`. Its end is `expires_in` (seconds), `expires_at` or
 * `expires` (a date, or seconds or milliseconds since the epoch), or the `exp` of a token that is a JWT;
 * believed for a day at most, and not where it is over already.
 *
 * @throws {TypeError} for an error of the API, a page, and what has no token where one is looked for;
 *   it names the keys it got, and none of their values.
 */
export function readAccessToken(body: unknown, nowMs: number): ReadAccessToken {
  const wrapped = isRecord(body) ? WRAPPER_KEYS.map((key) => body[key]) : [];
  const candidates = [body, ...wrapped].filter(isRecord);
  if (candidates.some((each) => each['_status'] === 'ERR' || each['_error'] != null)) {
    throw new TypeError(`The API answered with an error instead of a token: ${shapeOf(body)}.`);
  }
  if (isTokenLike(body)) return withExpiry(body, {}, nowMs);
  for (const candidate of candidates) {
    const token = TOKEN_KEYS.map((key) => candidate[key]).find(isTokenLike);
    if (token !== undefined) return withExpiry(token, candidate, nowMs);
  }
  throw new TypeError(
    `The API's answer has no token in a place known here: it is ${shapeOf(body)}. Pass readToken.`,
  );
}

/** An end that a token can have: within a day, or as good as unknown. */
export function endWithin(expiresAtMs: number | undefined, nowMs: number): number | undefined {
  const isAhead = expiresAtMs !== undefined && expiresAtMs > nowMs;
  return isAhead ? Math.min(expiresAtMs, nowMs + LONGEST_LIFETIME_MS) : undefined;
}

function withExpiry(
  token: string,
  { expires_in: expiresIn, expires_at: expiresAt, expires }: Record<string, unknown>,
  nowMs: number,
): ReadAccessToken {
  const ends = [
    nowMs + numberOf(expiresIn) * 1000,
    toMs(expiresAt),
    toMs(expires),
    toMs(jwtEndOf(token)),
  ];
  const expiresAtMs = ends.map((end) => endWithin(end, nowMs)).find((end) => end !== undefined);
  return { token, expiresAtMs };
}

/** From a date, or from a number that is seconds, or milliseconds where it is too large for those. */
function toMs(moment: unknown): number {
  const number = numberOf(moment);
  if (Number.isNaN(number)) return typeof moment === 'string' ? Date.parse(moment) : Number.NaN;
  return number > 100_000_000_000 ? number : number * 1000;
}

function numberOf(value: unknown): number {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
  return isNumber ? Number(value) : Number.NaN;
}

function jwtEndOf(token: string): unknown {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    return isRecord(claims) ? claims['exp'] : undefined;
  } catch {
    return undefined;
  }
}

/** No page, no sentence and no JSON that arrived broken. */
function isTokenLike(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]{8,}$/.test(value) && !/[<>"{}]/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shapeOf(body: unknown): string {
  if (isRecord(body)) return `an object with the keys ${Object.keys(body).join(', ') || '(none)'}`;
  if (Array.isArray(body)) return 'a list';
  return body === null ? 'null' : `a ${typeof body}`;
}
