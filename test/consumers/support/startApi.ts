import { generateKeyPairSync } from 'node:crypto';
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
 * Starts a stand-in API that gives tokens to whoever signs the documented claims with the key made here
 * (as `openssl ecparam -genkey` writes it), and does nothing without one of them.
 */
export async function startApi(): Promise<LockedApi> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const api = createMediaUploadApi({
    integrator: {
      apiCode: API_CODE,
      publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
    },
    resources: ['case-of-a-colleague'],
    scenarios: [FAILS_ONCE],
    storageOrigin: () => storage.origin,
  });
  const storage = await serve(api.fetch);
  const server = await serve(api.fetch);
  return {
    api,
    origin: server.origin,
    storageOrigin: storage.origin,
    env: {
      AMILI_API_URL: server.origin,
      AMILI_API_CODE: API_CODE,
      AMILI_PRIVATE_KEY: String(privateKey.export({ type: 'sec1', format: 'pem' })),
    },
    close: async () => {
      await Promise.all([server.close(), storage.close()]);
    },
  };
}
