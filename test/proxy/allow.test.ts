import { expect, it } from 'vitest';
import { createMediaUploadProxy } from '../../src/proxy/createMediaUploadProxy.js';
import {
  FILE_HEAD,
  FORM_END,
  field,
  formOf,
  listen,
  listenAsApi,
  listenAsHost,
  openUpload,
  upload,
} from './servers.js';

const allow = [{ domain: 'cases', dottedPath: 'original_invoice' }];
const options = { getAccessToken: () => 'token-0123456789', authorize: () => true, allow };

it('lets the forms of this platform through to an allowed field, and no other', async () => {
  const { origin, arrivals } = await listenAsApi();
  const host = await listenAsHost(createMediaUploadProxy({ ...options, apiUrl: origin }));
  const file = new Uint8Array(300_000).fill(45);
  expect((await upload(host, { body: formOf(file) })).status).toBe(201);
  expect(arrivals).toHaveLength(1);
  const fields = { domain: 'cases', dotted_path: 'contract' };
  const answer = await upload(host, { body: formOf(file, fields) });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ _status: 'ERR', _error: { code: 403 } });
  expect(arrivals).toHaveLength(1);
});

it('cuts the request to the API where a field behind the file is not allowed', async () => {
  let arrived = '';
  let isWhole: boolean | null = null;
  const origin = await listen((req) => {
    req.on('error', () => undefined);
    req.on('data', (chunk) => {
      arrived += chunk;
    });
    req.on('close', () => {
      isWhole = req.complete;
    });
  });
  const host = await listenAsHost(createMediaUploadProxy({ ...options, apiUrl: origin }));
  const sent = openUpload(host);
  await sent.write(FILE_HEAD);
  await expect.poll(() => arrived).toContain('%PDF-');
  await sent.write(`\r\n${field('domain', 'users')}${FORM_END.slice(2)}`);
  sent.end();
  expect((await sent.answer).status).toBe(403);
  await expect.poll(() => isWhole).toBe(false);
  expect(arrived).not.toContain('users');
});
