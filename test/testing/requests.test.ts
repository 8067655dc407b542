import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { CASE, pdf, post, sample, standIn, store } from './standIn.js';

/** Sends bytes as they are and gives all that comes back until the server closes. */
function sendRaw(origin: string, request: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

function rawForm(
  body: string,
  contentType = 'multipart/form-data; boundary="b:1"',
  referenceId = CASE,
): string {
  return `POST /media--upload/${referenceId} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nContent-Type: ${contentType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const parts = [
  '--b:1\r\nContent-Disposition: form-data; name="domain"\r\n\r\ncases',
  '\r\n--b:1\r\nContent-Disposition: form-data; name="dotted_path"\r\n\r\noriginal_invoice',
  '\r\n--b:1\r\nContent-Disposition: form-data; name="file"; filename="å %22a%22.pdf"\r\ncontent-type: application/pdf; x=1\r\n\r\n\r\n--b:2\r\n',
];
const whole = `${parts.join('')}\r\n--b:1--\r\n`;

describe('a multipart body', () => {
  it('is parsed as it stands on the wire', async () => {
    const { origin, api } = await standIn();
    expect(await sendRaw(origin, rawForm(whole))).toContain('201 Created');
    expect(api.uploads).toMatchObject([
      {
        fields: ['domain', 'dotted_path', 'file'],
        fileName: 'å "a".pdf',
        contentType: 'application/pdf; x=1',
        size: '\r\n--b:2\r\n'.length,
        sha256: createHash('sha256').update('\r\n--b:2\r\n').digest('hex'),
      },
    ]);
  });

  it('that is cut before its last boundary reads as an empty form', async () => {
    const { origin, api } = await standIn();
    const answer = await sendRaw(origin, rawForm(whole.slice(0, -8)));
    expect(answer).toContain('File is a required attribute.');
    expect(api.uploads).toMatchObject([{ fields: [], size: null, status: 400 }]);
  });

  it('with a file field nothing was chosen in has no file', async () => {
    const { origin } = await standIn();
    const empty = whole.replace('å %22a%22.pdf', '');
    expect(await sendRaw(origin, rawForm(empty))).toContain('File is a required attribute.');
  });

  it('that nobody reads does not lose its sender the answer', async () => {
    const { origin } = await standIn();
    const long = whole.replace('--b:2', 'x'.repeat(24_000_000));
    const answer = await sendRaw(origin, rawForm(long, undefined, 'scenario-413'));
    expect(answer).toContain('413 Request Entity Too Large');
  });

  it('of another type is an empty form', async () => {
    const { origin } = await standIn();
    const answer = await sendRaw(origin, rawForm('{"file":{}}', 'application/json'));
    expect(answer).toContain('File is a required attribute.');
  });

  it('arrives byte for byte, whatever is in it', async () => {
    const { origin, api } = await standIn();
    for (const [extension, type] of [
      ['pdf', 'application/pdf'],
      ['jpg', 'image/jpeg'],
      ['png', 'image/png'],
      ['gif', 'image/gif'],
      ['bmp', 'image/bmp'],
    ] as const) {
      const bytes = sample(extension);
      const url = await store(origin, { file: new File([bytes], `a.${extension}`, { type }) });
      const stored = await fetch(url);
      expect(stored.headers.get('content-type')).toBe(type);
      expect(Buffer.from(await stored.arrayBuffer()).equals(bytes)).toBe(true);
      expect(api.uploads.at(-1)?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('the log', () => {
  it('tells header names but no values', async () => {
    const { origin, api } = await standIn();
    await post(origin, { headers: { 'x-api-key': 'very-secret' } });
    expect(api.uploads[0]?.headerNames).toContain('x-api-key');
    expect(JSON.stringify(api.uploads)).not.toContain('very-secret');
  });

  it('is cleared with the files, for one case or for all', async () => {
    const { origin, api } = await standIn();
    const url = await store(origin);
    await store(origin, { referenceId: 'scenario-stored~a' });
    api.clear('scenario-stored~a');
    expect(api.uploads.map((upload) => upload.referenceId)).toEqual([CASE]);
    expect((await fetch(url)).status).toBe(200);
    expect((await post(origin, { referenceId: 'scenario-429' })).status).toBe(429);
    api.clear();
    expect((await post(origin, { referenceId: 'scenario-429' })).status).toBe(429);
    api.clear('scenario-429');
    expect((await post(origin, { referenceId: 'scenario-429' })).status).toBe(429);
    api.clear();
    expect(api.uploads).toEqual([]);
    expect((await fetch(url)).status).toBe(404);
  });

  it('marks an upload whose sender left', async () => {
    const { origin, api } = await standIn();
    const controller = new AbortController();
    const body = new FormData();
    body.append('file', pdf);
    const sending = fetch(`${origin}/media--upload/scenario-never-answers`, {
      method: 'POST',
      body,
      signal: controller.signal,
    });
    sending.catch(() => undefined);
    await expect.poll(() => api.uploads[0]?.fields).toEqual(['file']);
    controller.abort();
    await expect.poll(() => api.uploads[0]).toMatchObject({ isAborted: true, status: null });
  });
});

describe('the framework around the API', () => {
  it('answers unknown addresses in other words than the documented 404', async () => {
    const { origin } = await standIn();
    for (const path of [
      '/',
      '/media--upload',
      '/media--upload/',
      '/media--upload/a/b',
      '/media--upload/%E0%A4%A',
      '/case--registrations',
    ]) {
      const response = await fetch(`${origin}${path}`, { method: 'POST' });
      expect(response.status, path).toBe(404);
      const { _error } = await response.json();
      expect(_error.message).toMatch(/^The requested URL was not found on the server/);
    }
  });

  it('answers other methods with 405 and the allowed ones', async () => {
    const { origin } = await standIn();
    const response = await fetch(`${origin}/media--upload/${CASE}`, { method: 'PUT', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect((await fetch(`${origin}/cases/${CASE}`, { method: 'DELETE' })).status).toBe(405);
  });

  it('answers XML to those who prefer it, escaped, and JSON to all others', async () => {
    const { origin } = await standIn();
    const answerTo = async (accept: string): Promise<string> => {
      const response = await post(origin, { domain: '<b>', headers: { accept } });
      return `${response.headers.get('content-type')} ${await response.text()}`;
    };
    const xml =
      '<resource><_status>ERR</_status><_error><code>400</code><message>Domain &#39;&lt;b&gt;&#39; is not valid.</message></_error></resource>';
    expect(await answerTo('application/xml')).toBe(`application/xml; charset=utf-8 ${xml}`);
    expect(await answerTo('text/html,application/xml;q=0.9,*/*;q=0.8')).toContain(xml);
    for (const accept of [
      'application/json',
      '*/*',
      'text/html',
      'application/xml;q=0.5, application/json',
    ]) {
      expect(await answerTo(accept), accept).toMatch(/^application\/json {"_status":"ERR"/);
    }
  });

  it('tells its time, by its own clock', async () => {
    const { origin } = await standIn({ now: () => Date.UTC(2030, 0, 1) });
    expect((await post(origin)).headers.get('date')).toBe('Tue, 01 Jan 2030 00:00:00 GMT');
  });

  it('can live below a base path', async () => {
    const { origin, api } = await standIn({ basePath: '/backend/v1' });
    expect((await post(`${origin}/backend/v1`)).status).toBe(201);
    expect((await post(origin)).status).toBe(404);
    expect(api.handles('/backend/v1/cases/a')).toBe(true);
    expect(api.handles('/cases/a')).toBe(false);
  });

  it('closes the connection after an answer to a POST', async () => {
    const { origin } = await standIn();
    expect((await post(origin)).headers.get('connection')).toBe('close');
  });

  it('lets other origins in where that is asked for, and only there', async () => {
    const open = await standIn({ cors: true });
    const headers = {
      origin: 'http://app.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-api-key',
    };
    const preflight = await fetch(`${open.origin}/media--upload/${CASE}`, {
      method: 'OPTIONS',
      headers,
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('x-api-key');
    const answer = await post(open.origin, { headers: { origin: 'http://app.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://app.example');
    const shut = await standIn();
    expect((await post(shut.origin)).headers.get('access-control-allow-origin')).toBeNull();
  });
});
