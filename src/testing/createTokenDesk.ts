import { ACCESS_TOKEN_HEADER } from '../client/contract.js';
import { frameworkAnswer, frameworkError, NOT_AUTHENTICATED } from './frameworkAnswer.js';
import { toHex } from './toHex.js';
import { type PublicKey, verifyJwt } from './verifyJwt.js';

/** Who may ask the stand-in for access tokens. */
export interface Integrator {
  readonly apiCode: string;
  /** Its private half has to have signed the JWT. @default the signature is not looked at */
  readonly publicKey?: PublicKey | undefined;
}

/** Gives access tokens, and knows them again; see {@link createTokenDesk}. */
export interface TokenDesk {
  readonly answer: (request: Request) => Promise<Response>;
  /** The rule that this token breaks; null for one of ours that has not ended. */
  readonly faultOf: (token: string | null) => string | null;
}

const LIFETIME_S = 3600;
/** What the documentation says of the JWT's end, and what two clocks may differ. */
const JWT_LIFETIME_S = 600;
const LEEWAY_S = 5;

/**
 * Plays `/authenticates/api-code`. A GET has to carry a JWT with exactly the documented claims,
 * `{ api_code, exp }`, `exp` ten minutes ahead at most; a POST the code in its body, `{ "api_code": … }`.
 * What the real API answers is not documented; this one answers `{ token, expires_in }`, and says of
 * what it refuses which rule is broken.
 */
export function createTokenDesk(integrator: Integrator | undefined, now: () => number): TokenDesk {
  const endsAtMs = new Map<string, number>();

  const isCodeRight = (code: unknown): boolean =>
    integrator ? code === integrator.apiCode : typeof code === 'string' && code !== '';

  /** The rule that a JWT breaks; null where it breaks none. */
  const faultOfJwt = async (jwt: string): Promise<string | null> => {
    if (jwt === '') return 'there is no x-api-key with a JWT';
    const claims = await verifyJwt(jwt, integrator?.publicKey);
    if (typeof claims === 'string') return claims;
    const { api_code: code, exp, ...others } = claims;
    if (!isCodeRight(code)) return 'api_code is not known here';
    if (typeof exp !== 'number') return 'exp is missing, or no number of seconds';
    const [other] = Object.keys(others);
    if (other !== undefined)
      return `there are claims besides api_code and exp: ${other.slice(0, 20)}`;
    const aheadS = Math.round(exp - now() / 1000);
    if (aheadS <= -LEEWAY_S) return `exp is over, by ${-aheadS} s (is a clock wrong?)`;
    return aheadS > JWT_LIFETIME_S + LEEWAY_S
      ? `exp is more than ten minutes ahead, by ${aheadS - JWT_LIFETIME_S} s (is a clock wrong?)`
      : null;
  };

  const faultOfBody = async (request: Request): Promise<string | null> => {
    const body: unknown = await request.json().catch(() => null);
    const code = (Object(body) as Record<string, unknown>)['api_code'];
    return isCodeRight(code) ? null : 'the body has no api_code that is known here';
  };

  return {
    async answer(request) {
      const fault = await (request.method === 'POST'
        ? faultOfBody(request)
        : faultOfJwt(request.headers.get(ACCESS_TOKEN_HEADER) ?? ''));
      if (fault) return frameworkError(request, 401, `${NOT_AUTHENTICATED}: ${fault}.`);
      const token = toHex(crypto.getRandomValues(new Uint8Array(16)));
      endsAtMs.set(token, now() + LIFETIME_S * 1000);
      const headers = { 'cache-control': 'no-store' };
      return frameworkAnswer(request, 200, { token, expires_in: LIFETIME_S }, headers);
    },
    faultOf: (token) => {
      if (!token) return 'there is no x-api-key with a token';
      const endMs = endsAtMs.get(token);
      if (endMs === undefined) return 'the token was not given here';
      return now() < endMs ? null : 'the token has ended';
    },
  };
}
