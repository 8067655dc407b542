/** @jest-environment node */
import { createAccessTokenProvider } from 'case-invoice-uploader/proxy';
import { createMediaUploadApi } from 'case-invoice-uploader/testing';

it('gets a token for a backend, by a key of its own', async () => {
  const rule = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(rule, true, ['sign', 'verify']);
  const publicKey = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const api = createMediaUploadApi({ integrator: { apiCode: 'mine', publicKey } });
  jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation((input, init) => api.fetch(new Request(input, init)));
  const getAccessToken = createAccessTokenProvider({
    apiUrl: 'https://api.example',
    apiCode: 'mine',
    algorithm: 'ES256',
    privateKey: keys.privateKey,
  });
  expect(typeof (await getAccessToken())).toBe('string');
});
