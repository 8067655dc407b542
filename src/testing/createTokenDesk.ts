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
  /** Whether this is a token of ours that has not ended. */
  readonly knows: (token: string | null) => boolean;
}

const LIFETIME_S = 3600;
/** What the documentation says of the JWT's end, and what two clocks may differ. */
const JWT_LIFETIME_S = 600;
const LEEWAY_S = 5;

/**
 * Plays `/authenticates/api-code`. A GET has to carry a JWT with exactly the documented claims,
 * `{ api_code, exp }`, `exp` ten minutes ahead at most; a POST the code in its body, `{ "api_code": … }`.
 * What the real API answers is not documented; this one answers `{ token, expires_in }`.
 */
export function createTokenDesk(integrator: Integrator | undefined, now: () => number): TokenDesk {
  const endsAtMs = new Map<string, number>();

  const isCodeRight = (code: unknown): boolean =>
    integrator ? code === integrator.apiCode : typeof code === 'string' && code !== '';

  const isJwtRight = async (jwt: string): Promise<boolean> => {
    const claims = await verifyJwt(jwt, integrator?.publicKey);
    const { api_code: code, exp, ...others } = claims ?? {};
    if (!isCodeRight(code) || typeof exp !== 'number' || Object.keys(others).length > 0) {
      return false;
    }
    const aheadS = exp - now() / 1000;
    return aheadS > -LEEWAY_S && aheadS <= JWT_LIFETIME_S + LEEWAY_S;
  };

  const isBodyRight = async (request: Request): Promise<boolean> => {
    const body: unknown = await request.json().catch(() => null);
    return isCodeRight((Object(body) as Record<string, unknown>)['api_code']);
  };

  return {
    async answer(request) {
      const isRight = await (request.method === 'POST'
        ? isBodyRight(request)
        : isJwtRight(request.headers.get(ACCESS_TOKEN_HEADER) ?? ''));
      if (!isRight) return frameworkError(request, 401, NOT_AUTHENTICATED);
      const token = toHex(crypto.getRandomValues(new Uint8Array(16)));
      endsAtMs.set(token, now() + LIFETIME_S * 1000);
      const headers = { 'cache-control': 'no-store' };
      return frameworkAnswer(request, 200, { token, expires_in: LIFETIME_S }, headers);
    },
    knows: (token) => token !== null && now() < (endsAtMs.get(token) ?? 0),
  };
}
