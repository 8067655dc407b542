import { SignJWT } from 'jose';
import { ACCESS_TOKEN_HEADER } from '../client/contract.js';
import { readJson } from '../core/readJson.js';
import type {
  AccessTokenProviderOptions,
  PlainAccessTokenOptions,
  SignedAccessTokenOptions,
} from './accessTokenOptions.js';
import { apiAddressOf } from './apiAddressOf.js';
import { importPrivateKey } from './importPrivateKey.js';
import { endWithin, type ReadAccessToken, readAccessToken } from './readAccessToken.js';
import { readAnswerText, UNCODED } from './readAnswerText.js';
import { readRefusal } from './readRefusal.js';
import { asSetupFault } from './setupFaults.js';
import { SIGNATURE_RULE } from './signatureRules.js';
import { LONGEST_TIMER_MS } from './startTimer.js';

const JWT_LIFETIME_S = 600;
/** Statuses below 500 that pass by themselves. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);
/** No answer with a token is larger. */
const ANSWER_BYTES = 65_536;

/**
 * What asks the API for a token, once for each call.
 *
 * @throws {TypeError} at once, where something is missing without which no call can succeed.
 */
export function askerOf(options: AccessTokenProviderOptions): () => Promise<ReadAccessToken> {
  const { apiCode, readToken, timeoutMs = 10_000, now = Date.now } = options;
  const url = `${apiAddressOf(options.apiUrl)}/authenticates/api-code`;
  const send = options.fetch ?? ((address, init) => globalThis.fetch(address, init));
  if (typeof apiCode !== 'string' || apiCode.trim() === '') throw missing('apiCode');
  if (!['GET', 'POST', undefined].includes(options.method))
    throw wrong("method has to be 'GET' or 'POST'");
  for (const name of ['timeoutMs', 'assumedLifetimeMs'] as const) {
    const value: unknown = options[name] ?? 1;
    if (typeof value !== 'number' || !(value > 0)) throw wrong(`${name} has to be above 0`);
  }
  const prepare = options.method === 'POST' ? plainRequestOf(options) : signedRequestOf(options);

  const tokenIn = async (text: string | null, contentType: string): Promise<ReadAccessToken> => {
    if (text === null || /html/i.test(contentType)) {
      throw new TypeError('The API answered with a page instead of a token.');
    }
    const body = readJson(text) ?? text.trim();
    // A host without types may give a promise; one that rejects unheard ends the process.
    const found = (await readToken?.(body)) ?? readAccessToken(body, now());
    const { token, expiresAtMs } = typeof found === 'string' ? { token: found } : found;
    if (typeof token !== 'string' || !/^[!-~]+$/.test(token) || /[<>]/.test(token)) {
      throw new TypeError('readToken gave no usable token.');
    }
    return { token, expiresAtMs: endWithin(expiresAtMs, now()) };
  };

  const ask = async (signal: AbortSignal): Promise<ReadAccessToken> => {
    const { headers, ...init } = await prepare().catch((error: unknown) => {
      throw asSetupFault(error);
    });
    const response = await send(url, {
      ...init,
      headers: { accept: 'application/json', ...UNCODED, ...headers },
      redirect: 'manual',
      signal,
    });
    if (!response.ok) throw await refusalOf(response);
    const text = await readAnswerText(response, ANSWER_BYTES, signal);
    try {
      return await tokenIn(text, response.headers.get('content-type') ?? '');
    } catch (error) {
      // The API is up: what answers so is the wrong address, or wants a `readToken`.
      throw asSetupFault(error);
    }
  };

  return () => {
    const signal = AbortSignal.timeout(Math.min(timeoutMs, LONGEST_TIMER_MS));
    // Not every `fetch` heeds its signal, and whoever asks for a token waits for this one.
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    return Promise.race([ask(signal), late]);
  };
}

/** Why there is no token. Where asking again would be refused again, only the operator can mend it. */
async function refusalOf(response: Response): Promise<Error> {
  const { status, url } = response;
  const said = await readRefusal(response);
  const at = [404, 405].includes(status) ? ` Is apiUrl right? The address was ${url}.` : '';
  const refusal = new Error(
    `The API answered ${status} when asked for a token.${at}${said && ` It said: ${said}`}`,
  );
  return status >= 500 || PASSING.has(status) ? refusal : asSetupFault(refusal);
}

type Prepare = () => Promise<{ method: string; headers: Record<string, string>; body?: string }>;

function plainRequestOf({ apiCode, bodyKey = 'api_code' }: PlainAccessTokenOptions): Prepare {
  return async () => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ [bodyKey]: apiCode }),
  });
}

function signedRequestOf(options: SignedAccessTokenOptions): Prepare {
  const { apiCode, privateKey, algorithm, claims, now = Date.now } = options;
  if (privateKey == null || (typeof privateKey === 'string' && privateKey.trim() === '')) {
    throw missing('privateKey');
  }
  if (!Object.hasOwn(SIGNATURE_RULE, algorithm)) {
    const known = Object.keys(SIGNATURE_RULE).join(', ');
    throw wrong(`algorithm has to be one of: ${known}`);
  }
  let key: Promise<CryptoKey> | null = null;
  return async () => {
    key ??= importPrivateKey(privateKey, algorithm);
    // Awaited first: what else fails here would leave its failure unheard, which ends the process.
    const signingKey = await key;
    const jwt = await new SignJWT({ api_code: apiCode, ...claims })
      .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
      .setExpirationTime(Math.floor(now() / 1000) + JWT_LIFETIME_S)
      .sign(signingKey);
    return { method: 'GET', headers: { [ACCESS_TOKEN_HEADER]: jwt } };
  };
}

function missing(name: string): TypeError {
  return new TypeError(
    `createAccessTokenProvider has no ${name}: is the environment variable set where it is made?`,
  );
}

function wrong(what: string): TypeError {
  return new TypeError(`The option ${what} in createAccessTokenProvider.`);
}
