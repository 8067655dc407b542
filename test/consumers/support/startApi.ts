import { exportPKCS8, generateKeyPair, jwtVerify } from 'jose';
import {
  createMediaUploadApi,
  type MediaUploadApi,
  type Scenario,
} from '../../../src/testing/index.js';
import { serve } from '../../support/standInServer.js';

/** The stand-in API as an integrator meets the real one: nothing without an access token. */
export interface LockedApi {
  /** `AMILI_API_URL`, `AMILI_API_CODE` and `AMILI_PRIVATE_KEY`, as a backend is given them. */
  readonly env: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly storageOrigin: string;
  readonly api: MediaUploadApi;
  readonly close: () => Promise<void>;
}

const API_CODE = 'example-integrator';

/** Answers 500 once, so that a person's "Try again" can be seen to work. */
const FAILS_ONCE: Scenario = {
  id: 'scenario-fails-once',
  name: 'fails-once',
  title: 'Fails once',
  description: 'The first upload is answered with 500; the next one works.',
  status: 500,
  stage: 'checks',
  isOnce: true,
  answer: { status: 500, error: 'Internal Server Error' },
};

/**
 * Starts a stand-in API that gives tokens to whoever signs with the key made here, and stores nothing
 * without one of them.
 */
export async function startApi(): Promise<LockedApi> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const tokens = new Set<string>();
  const api = createMediaUploadApi({
    apiKey: (key) => key !== null && tokens.has(key),
    resources: ['case-of-a-colleague'],
    scenarios: [FAILS_ONCE],
    storageOrigin: () => storage.origin,
  });

  const giveToken = async (request: Request): Promise<Response> => {
    try {
      const jwt = request.headers.get('x-api-key') ?? '';
      await jwtVerify(jwt, publicKey, {
        algorithms: ['ES256'],
        issuer: API_CODE,
        maxTokenAge: 600,
      });
    } catch {
      return Response.json({ _status: 'ERR' }, { status: 401 });
    }
    const token = crypto.randomUUID();
    tokens.add(token);
    return Response.json({ token, expires_in: 3600 });
  };

  const storage = await serve(api.fetch);
  const server = await serve((request) => {
    const asked = `${request.method} ${new URL(request.url).pathname}`;
    return asked === 'GET /authenticates/api-code' ? giveToken(request) : api.fetch(request);
  });
  return {
    api,
    origin: server.origin,
    storageOrigin: storage.origin,
    env: {
      AMILI_API_URL: server.origin,
      AMILI_API_CODE: API_CODE,
      AMILI_PRIVATE_KEY: await exportPKCS8(privateKey),
    },
    close: async () => {
      await Promise.all([server.close(), storage.close()]);
    },
  };
}
