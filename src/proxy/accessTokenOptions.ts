import type { ReadAccessToken } from './readAccessToken.js';
import type { AccessTokenAlgorithm } from './signatureRules.js';

/** How `createAccessTokenProvider` gets a token: by a signed JWT, or by the code alone. */
export type AccessTokenProviderOptions = SignedAccessTokenOptions | PlainAccessTokenOptions;

/** With a JWT that a private key signs: `GET /authenticates/api-code`. */
export interface SignedAccessTokenOptions extends CommonAccessTokenOptions {
  method?: 'GET' | undefined;
  /**
   * As `openssl` and `ssh-keygen -m PEM` write it: PEM of PKCS #8, PKCS #1 or SEC 1, line breaks real or
   * written `\n`; or a JWK, or an imported key.
   */
  privateKey: string | JsonWebKey | CryptoKey;
  /** Has to fit the key: ES256 for the curve P-256 (prime256v1), ES384, ES512; RS256 to RS512 for RSA. */
  algorithm: AccessTokenAlgorithm;
  /**
   * Claims of the JWT besides the documented ones, `{ api_code, exp }`. Never an `iat`, unless it is given
   * here: a clock that is a second fast would have the token refused.
   */
  claims?: Record<string, unknown> | undefined;
}

/** With the code in a JSON body, from an address that is registered: `POST /authenticates/api-code`. */
export interface PlainAccessTokenOptions extends CommonAccessTokenOptions {
  method: 'POST';
  /** The body's key for the code; it is not publicly documented. @default 'api_code' */
  bodyKey?: string | undefined;
}

interface CommonAccessTokenOptions {
  /** The API's address, `https://api.example.com/v1`. */
  apiUrl: string;
  /** The integrator's code at the API. */
  apiCode: string;
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
