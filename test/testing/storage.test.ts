import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMediaUploadApi } from '../../src/testing/index.js';
import { CASE, post, sample, standIn, store } from './standIn.js';

function sha256Of(bytes: ArrayBuffer | Uint8Array): string {
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}

async function readAnswer(url: string, init?: RequestInit): Promise<[number, string]> {
  const response = await fetch(url, init);
  return [response.status, await response.text()];
}

function changed(url: string, name: string, value: string | null): string {
  const copy = new URL(url);
  if (value === null) copy.searchParams.delete(name);
  else copy.searchParams.set(name, value);
  return copy.href;
}

describe('a signed URL', () => {
  it('is of another origin than the API, laid out as Google’s V2, and good for an hour', async () => {
    const { origin, storageOrigin } = await standIn({ now: () => 1_751_636_921_000 });
    const url = new URL(await store(origin));
    expect(url.origin).toBe(storageOrigin);
    expect(url.origin).not.toBe(origin);
    expect(url.pathname).toMatch(new RegExp(`^/stand-in-bucket/test/cases/${CASE}-[0-9a-f]{16}$`));
    expect([...url.searchParams.keys()]).toEqual(['Expires', 'GoogleAccessId', 'Signature']);
    expect(url.searchParams.get('Expires')).toBe('1751640521');
    expect(url.search).not.toMatch(/[+/]/);
  });

  it('gives the file for looking at, not for sniffing', async () => {
    const { origin } = await standIn();
    const response = await fetch(await store(origin));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    });
    expect(sha256Of(await response.arrayBuffer())).toBe(sha256Of(sample('pdf')));
  });

  it('is refused as Google does when anything in it was changed', async () => {
    const { origin } = await standIn();
    const url = await store(origin);
    const later = String(Number(new URL(url).searchParams.get('Expires')) + 1);
    const other = await store(origin, { referenceId: 'scenario-stored' });
    for (const wrong of [
      changed(url, 'Signature', 'AAAA'),
      changed(url, 'Expires', later),
      changed(url, 'Expires', null),
      `${new URL(other).origin}${new URL(other).pathname}${new URL(url).search}`,
    ]) {
      const [status, body] = await readAnswer(wrong);
      expect(status, wrong).toBe(403);
      expect(body).toContain('<Code>SignatureDoesNotMatch</Code>');
    }
  });

  it('is refused without a signature', async () => {
    const { origin } = await standIn();
    const [status, body] = await readAnswer(changed(await store(origin), 'Signature', null));
    expect([status, body]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')]);
  });

  it.each(['scenario-stored', 'scenario-v4-url'])(
    'of %s is good to its last second, then late',
    async (referenceId) => {
      let nowMs = Date.UTC(2030, 0, 1);
      const { origin } = await standIn({ now: () => nowMs, lifetimeSeconds: 60 });
      const url = await store(origin, { referenceId });
      nowMs += 59_000;
      expect((await fetch(url)).status).toBe(200);
      nowMs += 1000;
      const [status, body] = await readAnswer(url);
      expect([status, body]).toEqual([400, expect.stringContaining('<Code>ExpiredToken</Code>')]);
    },
  );

  it('is refused in V4 layout too when it was changed', async () => {
    const { origin } = await standIn();
    const url = await store(origin, { referenceId: 'scenario-v4-url' });
    expect((await fetch(changed(url, 'X-Goog-Expires', '7200'))).status).toBe(403);
  });

  it('of a file that is gone names no such key', async () => {
    const { origin, api } = await standIn();
    const url = await store(origin);
    api.clear();
    const [status, body] = await readAnswer(url);
    expect([status, body]).toEqual([404, expect.stringContaining('<Code>NoSuchKey</Code>')]);
  });

  it('of another stand-in is worth nothing', async () => {
    const [one, two] = [await standIn(), await standIn()];
    const url = new URL(await store(one.origin));
    expect((await fetch(`${two.storageOrigin}${url.pathname}${url.search}`)).status).toBe(403);
  });

  it('gives parts of the file to those who ask for a range', async () => {
    const { origin } = await standIn();
    const url = await store(origin);
    const bytes = sample('pdf');
    const read = async (range: string): Promise<[number, string | null, string]> => {
      const response = await fetch(url, { headers: { range } });
      return [
        response.status,
        response.headers.get('content-range'),
        sha256Of(await response.arrayBuffer()),
      ];
    };
    const n = bytes.length;
    expect(await read('bytes=0-3')).toEqual([206, `bytes 0-3/${n}`, sha256Of(bytes.slice(0, 4))]);
    expect(await read('bytes=10-')).toEqual([
      206,
      `bytes 10-${n - 1}/${n}`,
      sha256Of(bytes.slice(10)),
    ]);
    expect(await read('bytes=-5')).toEqual([
      206,
      `bytes ${n - 5}-${n - 1}/${n}`,
      sha256Of(bytes.slice(-5)),
    ]);
    expect((await read(`bytes=${n}-`))[0]).toBe(416);
  });

  it('answers HEAD without a body, and no writing', async () => {
    const { origin } = await standIn();
    const url = await store(origin);
    expect(await readAnswer(url, { method: 'HEAD' })).toEqual([200, '']);
    expect((await readAnswer(url, { method: 'PUT', body: 'x' }))[0]).toBe(405);
  });
});

describe('what a case holds', () => {
  const readCase = async (origin: string): Promise<{ original_invoice: string | null }> =>
    (await fetch(`${origin}/cases/${CASE}`)).json();

  it('is nothing at first', async () => {
    const { origin } = await standIn();
    expect(await readCase(origin)).toMatchObject({ _id: CASE, original_invoice: null });
  });

  it('is read with a fresh link each time', async () => {
    let nowMs = Date.UTC(2030, 0, 1);
    const { origin } = await standIn({ now: () => nowMs });
    const first = await store(origin);
    nowMs += 3_600_000;
    const { original_invoice: fresh } = await readCase(origin);
    expect((await fetch(first)).status).toBe(400);
    expect((await fetch(fresh ?? '')).status).toBe(200);
  });

  it('is the last upload to the field; the replaced file stays until its link dies', async () => {
    const { origin } = await standIn();
    const first = await store(origin);
    const file = new File([sample('png')], 'a.png', { type: 'image/png' });
    await store(origin, { file });
    await store(origin, { dottedPath: 'credit_note' });
    await post(origin, { file: new File(['x'], 'a.txt', { type: 'text/plain' }) });
    const { original_invoice: current } = await readCase(origin);
    expect((await fetch(current ?? '')).headers.get('content-type')).toBe('image/png');
    expect((await fetch(first)).headers.get('content-type')).toBe('application/pdf');
  });

  it('is not told of a case nobody knows', async () => {
    const { origin } = await standIn();
    expect((await fetch(`${origin}/cases/nobody`)).status).toBe(404);
  });
});

it('serves API and storage from one origin without any server', async () => {
  const api = createMediaUploadApi();
  const body = new FormData();
  body.append('file', new File([sample('gif')], 'a.gif', { type: 'image/gif' }));
  const answer = await api.fetch(
    new Request(`http://localhost/media--upload/${CASE}`, { method: 'POST', body }),
  );
  const { url } = await answer.json();
  expect(new URL(url).origin).toBe('http://localhost');
  expect(api.handles(url)).toBe(true);
  const stored = await api.fetch(new Request(url));
  expect(sha256Of(await stored.arrayBuffer())).toBe(sha256Of(sample('gif')));
});
