import { type CryptoKey, exportPKCS8, generateKeyPair, jwtVerify } from 'jose';
import { type Answer, listenAsApi } from './servers.js';

/** An API that gives tokens to whoever signs with the right key. */
export interface TokenServer {
  readonly apiUrl: string;
  readonly privateKey: CryptoKey;
  /** PKCS #8. */
  readonly pem: string;
  /** What the verified JWTs said, in the order they came. */
  readonly claims: Record<string, unknown>[];
}

/**
 * Plays `GET /authenticates/api-code` with a key pair of its own and demands exactly the documented
 * claims; `answerTo` shapes the answer.
 */
export async function listenAsTokenServer(
  answerTo: (count: number) => Answer,
  algorithm = 'ES256',
  nowMs: () => number = Date.now,
): Promise<TokenServer> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const claims: Record<string, unknown>[] = [];
  const { origin } = await listenAsApi(async ({ method, url, headers }) => {
    if (method !== 'GET' || url !== '/v1/authenticates/api-code') return { status: 404 };
    const jwt = String(headers['x-api-key']);
    try {
      const currentDate = new Date(nowMs());
      const { payload } = await jwtVerify(jwt, publicKey, { algorithms: [algorithm], currentDate });
      claims.push(payload);
      if (Object.keys(payload).sort().join() !== 'api_code,exp') return { status: 401 };
    } catch {
      return { status: 401, body: '{"_status":"ERR"}' };
    }
    return answerTo(claims.length);
  });
  return { apiUrl: `${origin}/v1`, privateKey, pem: await exportPKCS8(privateKey), claims };
}
