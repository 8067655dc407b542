/** An access token and, where the API says so, how long it is good for. */
export interface ReadAccessToken {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAtMs?: number | undefined;
}

const TOKEN_KEYS: readonly string[] = ['token', 'access_token', 'accessToken', 'api_key', 'key'];
const WRAPPER_KEYS: readonly string[] = ['data', 'result', 'response'];

/**
 * Finds the token in the answer of `GET /authenticates/api-code`, whose shape is not documented: the
 * answer itself where it is a text; `token`, `access_token`, `accessToken`, `api_key` or `key`, also one
 * level down in `data`, `result` or `response`. Its end is `expires_in` (seconds), `expires_at` or
 * `expires` (a date, or seconds since the epoch), or the `exp` of a token that is a JWT.
 *
 * @throws {TypeError} that names the keys it got, and none of their values.
 */
export function readAccessToken(body: unknown, nowMs: number): ReadAccessToken {
  if (typeof body === 'string' && isTokenLike(body)) return withExpiry(body, {}, nowMs);
  const wrappers = isRecord(body) ? WRAPPER_KEYS.map((key) => body[key]) : [];
  for (const candidate of [body, ...wrappers]) {
    if (!isRecord(candidate)) continue;
    const token = TOKEN_KEYS.map((key) => candidate[key]).find(isTokenLike);
    if (token !== undefined) return withExpiry(token, candidate, nowMs);
  }
  throw new TypeError(
    `The API's answer has no token in a place known here: it is ${shapeOf(body)}. Pass readToken.`,
  );
}

function withExpiry(
  token: string,
  { expires_in: expiresIn, expires_at: expiresAt, expires }: Record<string, unknown>,
  nowMs: number,
): ReadAccessToken {
  const seconds = typeof expiresIn === 'string' ? Number(expiresIn) : expiresIn;
  if (typeof seconds === 'number' && seconds > 0)
    return { token, expiresAtMs: nowMs + seconds * 1000 };
  return { token, expiresAtMs: toMs(expiresAt) ?? toMs(expires) ?? toMs(jwtEndOf(token)) };
}

function toMs(moment: unknown): number | undefined {
  const ms = typeof moment === 'string' ? Date.parse(moment) : Number(moment ?? Number.NaN) * 1000;
  return Number.isFinite(ms) ? ms : undefined;
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

function isTokenLike(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]{8,}$/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shapeOf(body: unknown): string {
  if (isRecord(body)) return `an object with the keys ${Object.keys(body).join(', ') || '(none)'}`;
  if (Array.isArray(body)) return 'a list';
  return body === null ? 'null' : `a ${typeof body}`;
}
