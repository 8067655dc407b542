import { SignJWT } from 'jose';
import { ACCESS_TOKEN_HEADER } from '../client/contract.js';
import { apiAddressOf } from './apiAddressOf.js';
import { importPrivateKey } from './importPrivateKey.js';
import { type ReadAccessToken, readAccessToken } from './readAccessToken.js';

/** The signatures that the API documents. */
export type AccessTokenAlgorithm = 'ES256' | 'ES384' | 'ES512' | 'RS256' | 'RS384' | 'RS512';

/** How {@link createAccessTokenProvider} gets a token. */
export interface AccessTokenProviderOptions {
  /** The API's address, `https://api.example.com/v1`. */
  apiUrl: string;
  /** The integrator's code at the API. */
  apiCode: string;
  /** PKCS #8 as PEM (line breaks may be written `\n`), a JWK, or an imported key. */
  privateKey: string | JsonWebKey | CryptoKey;
  algorithm: AccessTokenAlgorithm;
  /**
   * The claims of the JWT, besides `iat` and `exp`. Which ones the API wants is not publicly documented:
   * ask it, should the default be refused.
   *
   * @default `{ iss: apiCode, sub: apiCode }`, as RFC 7523 has it
   */
  claims?: Record<string, unknown> | undefined;
  /**
   * Finds the token in the API's answer, given as parsed JSON or, where it is none, as text. The shape is
   * not publicly documented.
   *
   * @default the common shapes; an error names the keys of any other
   */
  readToken?: ((body: unknown) => string | ReadAccessToken) | undefined;
  /**
   * How long a token is used, in milliseconds, where the API does not say.
   *
   * @default 300000
   */
  assumedLifetimeMs?: number | undefined;
  /** The longest wait for the API, in milliseconds. @default 10000 */
  timeoutMs?: number | undefined;
  /** Milliseconds since the epoch. @default Date.now */
  now?: (() => number) | undefined;
  /** @default globalThis.fetch */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}

const JWT_LIFETIME_S = 600;
/** A token this short before its end is no longer handed out: an upload takes its time. */
const MARGIN_MS = 60_000;
/** A token this young is not replaced: many uploads learn of one dead token at the same moment. */
const YOUNG_MS = 5_000;

/**
 * Gets the API's access token with a JWT of ten minutes, signed anew each time (`GET
 * /authenticates/api-code`), and keeps it until a minute before its end; simultaneous callers share one
 * request. The function fits `getAccessToken` of {@link createMediaUploadProxy}. It rejects where the API
 * gives no token, with an error that holds neither key nor token, and asks again at the next call.
 *
 * @throws {TypeError} at once, for an `apiUrl` that is no absolute http(s) URL.
 */
export function createAccessTokenProvider(
  options: AccessTokenProviderOptions,
): (options?: { refresh?: boolean | undefined }) => Promise<string> {
  const { apiCode, algorithm, assumedLifetimeMs = 300_000, timeoutMs = 10_000 } = options;
  const url = `${apiAddressOf(options.apiUrl)}/authenticates/api-code`;
  const { now = Date.now, claims = { iss: apiCode, sub: apiCode } } = options;
  const send = options.fetch ?? ((address, init) => globalThis.fetch(address, init));
  let key: Promise<CryptoKey> | null = null;
  let held: { token: string; gotAtMs: number; endsAtMs: number } | null = null;
  let asking: Promise<string> | null = null;

  const ask = async (): Promise<string> => {
    key ??= importPrivateKey(options.privateKey, algorithm);
    const issuedAt = Math.floor(now() / 1000);
    const jwt = await new SignJWT(claims)
      .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + JWT_LIFETIME_S)
      .sign(await key);
    const response = await send(url, {
      headers: { accept: 'application/json', [ACCESS_TOKEN_HEADER]: jwt },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`The API answered ${response.status} when asked for a token.`);
    const gotAtMs = now();
    const body = parsed(text);
    const result = options.readToken?.(body) ?? readAccessToken(body, gotAtMs);
    const { token, expiresAtMs } = typeof result === 'string' ? { token: result } : result;
    const endsAtMs = expiresAtMs ?? gotAtMs + assumedLifetimeMs;
    held = { token, gotAtMs, endsAtMs };
    return token;
  };

  return async ({ refresh = false } = {}) => {
    if (asking) return asking;
    if (held) {
      const { token, gotAtMs, endsAtMs } = held;
      const marginMs = Math.min(MARGIN_MS, (endsAtMs - gotAtMs) / 10);
      const isFresh = now() < endsAtMs - marginMs;
      if (isFresh && !(refresh && now() - gotAtMs >= YOUNG_MS)) return token;
    }
    asking = ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim();
  }
}
