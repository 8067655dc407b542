import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { createMediaUploadProxy } from '../../src/proxy/createMediaUploadProxy.js';
import type { MediaUploadProxyOptions } from '../../src/proxy/proxyOptions.js';
import {
  type Answer,
  formOf,
  listenAsApi,
  listenAsHost,
  openUpload,
  STORED,
  upload,
} from './servers.js';

const TOKEN = 'token-0123456789';

async function setUp(
  answerTo?: () => Answer,
  options: Partial<MediaUploadProxyOptions> = {},
): Promise<{ host: string; arrivals: Awaited<ReturnType<typeof listenAsApi>>['arrivals'] }> {
  const api = await listenAsApi(answerTo);
  const proxy = createMediaUploadProxy({
    apiUrl: `${api.origin}/v1/`,
    getAccessToken: () => TOKEN,
    authorize: () => true,
    ...options,
  });
  return { host: await listenAsHost(proxy), arrivals: api.arrivals };
}

const envelopeOf = (code: number): unknown => ({
  _status: 'ERR',
  _error: { code, message: expect.stringMatching(/^[A-Z].*\.$/) },
});

describe('the way to the API', () => {
  it('carries the form unchanged, with the access token and a request for JSON', async () => {
    const { host, arrivals } = await setUp();
    const answer = await upload(host, { body: formOf('%PDF-æøå') });
    expect(answer.status).toBe(201);
    expect(await answer.text()).toBe(STORED);
    const [arrival] = arrivals;
    expect(arrival).toMatchObject({ method: 'POST', url: '/v1/media--upload/6867da77' });
    expect(arrival?.headers).toMatchObject({ 'x-api-key': TOKEN, accept: 'application/json' });
    expect(arrival?.headers['content-length']).toBe(String(arrival?.body.length));
    const form = await new Response(new Uint8Array(arrival?.body ?? []), {
      headers: { 'content-type': arrival?.headers['content-type'] ?? '' },
    }).formData();
    expect(form.get('domain')).toBe('cases');
    expect(form.get('dotted_path')).toBe('original_invoice');
    expect(await (form.get('file') as File).text()).toBe('%PDF-æøå');
  });

  it('leaves every other header of the browser behind', async () => {
    const { host, arrivals } = await setUp();
    const sent = {
      cookie: 'session=1',
      authorization: 'Bearer theirs',
      'x-api-key': 'theirs',
      'x-forwarded-for': '10.0.0.1',
      'user-agent': 'Browser/1',
      referer: 'https://app.example/cases/1',
      origin: 'https://app.example',
      'x-custom': '1',
    };
    await upload(host, { headers: sent });
    const arrived = JSON.stringify(arrivals[0]?.headers);
    for (const value of Object.values(sent).slice(0, -1)) expect(arrived).not.toContain(value);
    expect(Object.keys(arrivals[0]?.headers ?? {}).sort()).toEqual(
      // The last four are those of the fetch that sends.
      [
        ...['accept', 'connection', 'content-length', 'content-type', 'host', 'x-api-key'],
        ...['accept-encoding', 'accept-language', 'sec-fetch-mode', 'user-agent'],
      ].sort(),
    );
  });

  it('does not pass the query on', async () => {
    const { host, arrivals } = await setUp();
    await upload(host, { path: '/media--upload/1?projection=all' });
    expect(arrivals[0]?.url).toBe('/v1/media--upload/1');
  });

  it.each([
    ['/media--upload/6867da77', '6867da77'],
    ['/a/deep/mount/media--upload/6867da77', '6867da77'],
    ['/media--upload/a%2Fb', 'a%2Fb'],
    ['/media--upload/%252e%252e', '%252e%252e'],
    ['/media--upload/%C3%A5%20b', '%C3%A5%20b'],
    ['/media--upload/a;b=c', 'a%3Bb%3Dc'],
    ['/media--upload/...', '...'],
  ])('sends %s to one segment, encoded once', async (path, segment) => {
    const { host, arrivals } = await setUp();
    const form = openUpload(host, {}, path);
    form.end();
    expect((await form.answer).status).toBe(201);
    expect(arrivals.map(({ url }) => url)).toEqual([`/v1/media--upload/${segment}`]);
  });

  it.each([
    ['/media--upload/..%2f', 400],
    ['/media--upload/..%2Fcases%2F1', 400],
    ['/media--upload/a%5C..%5Cb', 400],
    ['/media--upload/a%2F.%2Fb', 400],
    ['/media--upload/a%00b', 400],
    ['/media--upload/a%0Ab', 400],
    ['/media--upload/%E0%A4%A', 400],
    ['/media--upload/%ff', 400],
    ['/media--upload/%2e%2e', 404],
    ['/media--upload/..', 404],
    ['/media--upload/', 404],
    ['/media--upload', 404],
    ['/media--upload/a/b', 404],
    ['/media--upload/a/', 404],
    ['/media--uploads/a', 404],
    ['/xmedia--upload/a', 404],
    ['/cases/a', 404],
  ])('sends nothing for %s and answers %i', async (path, status) => {
    const authorize = vi.fn(() => true);
    const { host, arrivals } = await setUp(undefined, { authorize });
    const form = openUpload(host, {}, path);
    form.end();
    const answer = await form.answer;
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual(envelopeOf(status));
    expect(authorize).not.toHaveBeenCalled();
    expect(arrivals).toEqual([]);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])(
    'refuses %s and names the one method',
    async (method) => {
      const { host, arrivals } = await setUp();
      const answer = await fetch(`${host}/media--upload/1`, { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST');
      expect(await answer.json()).toEqual(envelopeOf(405));
      expect(arrivals).toEqual([]);
    },
  );

  it.each([
    ['application/json', 415],
    ['multipart/mixed; boundary=bb', 415],
    ['multipart/form-data', 400],
    ['multipart/form-data; boundary=', 400],
    ['multipart/form-data; boundary=a; boundary=b', 400],
    ['multipart/form-data; boundary=a b', 400],
    [`multipart/form-data; boundary=${'a'.repeat(71)}`, 400],
  ])('refuses a body of type %s with %i', async (type, status) => {
    const { host, arrivals } = await setUp();
    const form = openUpload(host, { 'content-type': type });
    form.end();
    expect((await form.answer).status).toBe(status);
    expect(arrivals).toEqual([]);
  });

  it.each([
    ['multipart/form-data; boundary=bb; charset=utf-8', 'multipart/form-data; boundary=bb'],
    ['Multipart/Form-Data;BOUNDARY="b b"', 'multipart/form-data; boundary="b b"'],
  ])('spells the content type %s in one way', async (type, spelled) => {
    const { host, arrivals } = await setUp();
    const form = openUpload(host, { 'content-type': type });
    form.end();
    await form.answer;
    expect(arrivals[0]?.headers['content-type']).toBe(spelled);
  });

  it('refuses a compressed body, which nobody could check', async () => {
    const { host } = await setUp();
    const answer = await upload(host, { headers: { 'content-encoding': 'gzip' } });
    expect(answer.status).toBe(415);
  });

  it('says what the API would of a request without a body', async () => {
    const { host } = await setUp();
    const proxy = createMediaUploadProxy({
      apiUrl: host,
      getAccessToken: () => TOKEN,
      authorize: () => true,
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=bb' };
    const answer = await proxy(new Request(`${host}/media--upload/1`, { method: 'POST', headers }));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('File is a required attribute.');
  });

  it.each(['/api', 'ftp://api.example', 'https://u:p@api.example', 'https://api.example/?a=1'])(
    'is not made for the address %s, and says what one looks like',
    (apiUrl) => {
      const make = (): unknown =>
        createMediaUploadProxy({ apiUrl, getAccessToken: () => TOKEN, authorize: () => true });
      expect(make).toThrow(TypeError);
      expect(make).toThrow('such as "https://api.example.com/v1"');
    },
  );
});

describe('authorize', () => {
  it('is asked with the request and the decoded id', async () => {
    const authorize = vi.fn((request: Request, referenceId: string) => {
      return request.headers.get('cookie') === 'session=1' && referenceId === 'a/b';
    });
    const { host } = await setUp(undefined, { authorize });
    const path = '/media--upload/a%2Fb';
    expect((await upload(host, { path, headers: { cookie: 'session=1' } })).status).toBe(201);
    expect((await upload(host, { path })).status).toBe(403);
  });

  it('keeps everything from the API when it says no', async () => {
    const getAccessToken = vi.fn(() => TOKEN);
    const { host, arrivals } = await setUp(undefined, { authorize: () => false, getAccessToken });
    const answer = await upload(host, { body: formOf(new Uint8Array(3_000_000)) });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual(envelopeOf(403));
    expect(getAccessToken).not.toHaveBeenCalled();
    expect(arrivals).toEqual([]);
  });

  it('takes nothing but true for a yes', async () => {
    const authorize = (() => 'yes') as unknown as () => boolean;
    const { host } = await setUp(undefined, { authorize });
    expect((await upload(host)).status).toBe(403);
  });

  it('may answer by itself', async () => {
    const authorize = (): Response => new Response('{"login":true}', { status: 401 });
    const { host, arrivals } = await setUp(undefined, { authorize });
    const answer = await upload(host);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ login: true });
    expect(arrivals).toEqual([]);
  });

  it('tells the operator and not the browser why it failed', async () => {
    const failure = new Error('password of the database: hunter2');
    const onError = vi.fn();
    const authorize = (): never => {
      throw failure;
    };
    const { host, arrivals } = await setUp(undefined, { authorize, onError });
    const answer = await upload(host);
    expect(answer.status).toBe(500);
    const body = await answer.text();
    expect(JSON.parse(body)).toEqual(envelopeOf(500));
    expect(body).not.toContain('hunter2');
    expect(onError).toHaveBeenCalledExactlyOnceWith(failure, {
      referenceId: '6867da77',
      status: 500,
    });
    expect(arrivals).toEqual([]);
  });

  it('is told when it has eaten the body', async () => {
    const onError = vi.fn();
    const authorize = async (request: Request): Promise<boolean> => Boolean(await request.text());
    const { host, arrivals } = await setUp(undefined, { authorize, onError });
    expect((await upload(host)).status).toBe(500);
    expect(String(onError.mock.lastCall?.[0])).toContain('must not read the body');
    expect(arrivals).toEqual([]);
  });
});

describe('the way back', () => {
  it('passes an error of the API as it is', async () => {
    const body =
      '{"_status": "ERR",  "_error": {"code": 404, "message": "Resource Document Not Found"}}';
    const onError = vi.fn();
    const { host } = await setUp(() => ({ status: 404, body }), { onError });
    const answer = await upload(host);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(body);
    expect(onError).not.toHaveBeenCalled();
  });

  it.each([
    ['{"_status":"OK","url":"https://a.test/1?say=NaN","score":NaN}', 201],
    ['{"_status":"OK","url":"https://a.test/1?say=NaN","score":-Infinity}', 201],
  ])(
    'keeps a stored invoice of which Python wrote what JSON does not know: %s',
    async (body, status) => {
      const { host } = await setUp(() => ({ status, body }));
      const answer = await upload(host);
      expect(answer.status).toBe(status);
      expect(await answer.json()).toEqual({
        _status: 'OK',
        url: 'https://a.test/1?say=NaN',
        score: null,
      });
    },
  );

  it('lets few headers pass', async () => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'retry-after': '7',
      date: 'Tue, 03 Mar 2026 10:00:00 GMT',
      'x-request-id': 'r-1',
      'set-cookie': 'api=1',
      'www-authenticate': 'Basic',
      server: 'Werkzeug/3',
      'access-control-allow-origin': '*',
    };
    const { host } = await setUp(() => ({ status: 429, headers, body: '{"_status":"ERR"}' }));
    const answer = await upload(host);
    expect(answer.status).toBe(429);
    const names = [...answer.headers.keys()].filter(
      (name) => !/^(connection|keep-alive)$/.test(name),
    );
    expect(names.sort()).toEqual(
      [
        ...['cache-control', 'content-type', 'date', 'retry-after', 'x-content-type-options'],
        ...['transfer-encoding', 'content-length', 'x-request-id'].filter((name) =>
          answer.headers.has(name),
        ),
      ].sort(),
    );
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.headers.get('date')).toBe(headers.date);
  });

  it.each([
    [413, 413],
    [403, 403],
    [404, 404],
    [500, 500],
    [502, 502],
    [503, 503],
    [504, 504],
    [200, 502],
    [204, 502],
  ])('replaces a page with status %i by the envelope with status %i', async (status, answered) => {
    const onError = vi.fn();
    const headers = { 'content-type': 'text/html', 'retry-after': '9' };
    const body = status === 204 ? '' : '<h1>nginx/1.25 at 10.0.0.7</h1>';
    const { host } = await setUp(() => ({ status, headers, body }), { onError });
    const answer = await upload(host);
    expect(answer.status).toBe(answered);
    const text = await answer.text();
    expect(JSON.parse(text)).toEqual(envelopeOf(answered));
    expect(text).not.toContain('nginx');
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('retry-after')).toBe('9');
    expect(String(onError.mock.lastCall?.[0])).toContain(`${status} with text/html`);
  });

  it.each(['"a text"', '[]', '{"_status":', ''])(
    'does not call the success %s one',
    async (body) => {
      const { host } = await setUp(() => ({ status: 200, body }));
      expect((await upload(host)).status).toBe(502);
    },
  );

  it('follows no redirect with the key in its hands', async () => {
    const elsewhere = await listenAsApi();
    const headers = { location: `${elsewhere.origin}/media--upload/1` };
    const { host } = await setUp(() => ({ status: 307, headers, body: STORED }));
    const answer = await upload(host);
    expect(answer.status).toBe(502);
    expect(answer.headers.has('location')).toBe(false);
    expect(elsewhere.arrivals).toEqual([]);
  });

  it.each([
    [65_536, 200],
    [65_537, 502],
  ])('reads %i bytes of an answer as %i: no answer of the API is larger', async (bytes, status) => {
    const body = `{"_status":"OK","url":"${'a'.repeat(bytes - 25)}"}`;
    expect(body).toHaveLength(bytes);
    const { host } = await setUp(() => ({ status: 200, body }));
    expect((await upload(host)).status).toBe(status);
  });

  it('asks for an answer that is not compressed, and reads one that is all the same', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const { host, arrivals } = await setUp(() => ({ headers, body: gzipSync(STORED) }));
    expect(await (await upload(host)).text()).toBe(STORED);
    expect(arrivals[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('blots the token out where the API repeats it', async () => {
    const body = `{"_status":"ERR","_error":{"code":400,"message":"Bad key ${TOKEN}"}}`;
    const { host } = await setUp(() => ({ status: 400, body }));
    const text = await (await upload(host)).text();
    expect(text).not.toContain(TOKEN);
    expect(JSON.parse(text)).toEqual(
      expect.objectContaining({ _error: { code: 400, message: 'Bad key …' } }),
    );
  });

  it.each([
    ['in code units', [...TOKEN].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join('')],
    ['in percent codes', TOKEN.replaceAll('-', '%2D')],
    ['in both', TOKEN.replaceAll('-', '\\u00252d')],
  ])('blots it out where it is written %s', async (_, spelled) => {
    const body = `{"_status":"ERR","_error":{"code":400,"message":"Bad key ${spelled}!"},"${TOKEN}":1}`;
    const { host } = await setUp(() => ({ status: 400, body }));
    const answer = await (await upload(host)).json();
    expect(answer).toEqual({
      _status: 'ERR',
      _error: { code: 400, message: 'Bad key …!' },
      '…': 1,
    });
  });

  it('blots it out of a text that another with the same key hides', async () => {
    const { host } = await setUp(() => ({ status: 400, body: `{"a":"${TOKEN}","a":"b"}` }));
    expect(await (await upload(host)).json()).toEqual({ a: 'b' });
  });

  it('passes no header with the token in it', async () => {
    const headers = { 'x-request-id': `r-${TOKEN}`, 'x-correlation-id': 'c-1' };
    const { host } = await setUp(() => ({ status: 400, headers, body: '{"_status":"ERR"}' }));
    const answer = await upload(host);
    expect(answer.headers.get('x-request-id')).toBeNull();
    expect(answer.headers.get('x-correlation-id')).toBe('c-1');
  });

  it.each([
    ['Internal Server Error', 'Internal Server Error'],
    ['The storage is full.', 'The storage is full.'],
    ['mongodb://user:hunter2@10.0.0.7/db', 'The service has failed.'],
    ['host=10.0.0.7 password=hunter2', 'The service has failed.'],
    ['File "/srv/app.py", hunter2', 'The service has failed.'],
    ['Traceback:\nhunter2', 'The service has failed.'],
    [{ password: 'hunter2' }, 'The service has failed.'],
  ])('keeps of a failure of the API that says %j: %s', async (message, said) => {
    const body = JSON.stringify({
      _status: 'ERR',
      _error: { code: 500, message, trace: 'hunter2' },
      _issues: { file: 'hunter2' },
      exception: 'hunter2',
    });
    const { host } = await setUp(() => ({ status: 500, body }));
    const answer = await upload(host);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ _status: 'ERR', _error: { code: 500, message: said } });
  });

  it('survives a log that throws', async () => {
    const onError = (): never => {
      throw new Error('The log is full.');
    };
    const { host } = await setUp(() => ({ status: 500, body: 'oops' }), { onError });
    expect((await upload(host)).status).toBe(500);
  });
});
