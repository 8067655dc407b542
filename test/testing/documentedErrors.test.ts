import { describe, expect, it } from 'vitest';
import { CASE, type PostInit, pdf, post, standIn } from './standIn.js';

async function answerTo(init: PostInit): Promise<[number, unknown]> {
  const { origin } = await standIn();
  const response = await post(origin, init);
  expect(response.headers.get('content-type')).toBe('application/json');
  return [response.status, await response.json()];
}

function envelope(code: number, message: unknown): [number, unknown] {
  return [code, { _status: 'ERR', _error: { code, message } }];
}

const text = new File(['Dear customer'], 'letter.txt', { type: 'text/plain' });

describe('the documented errors, word for word', () => {
  it('name a domain that is not registered', async () => {
    expect(await answerTo({ domain: 'persons' })).toEqual(
      envelope(400, "Domain 'persons' is not valid."),
    );
  });

  it('miss a dotted path for every domain but media--files', async () => {
    expect(await answerTo({ dottedPath: null })).toEqual(
      envelope(400, 'Dotted Path Not Found in request form'),
    );
  });

  it('refuse a dotted path that does not exist', async () => {
    expect(await answerTo({ dottedPath: 'original_invoices' })).toEqual(
      envelope(400, 'Dotted Path is not valid'),
    );
  });

  it('ask for the file where there is none', async () => {
    expect(await answerTo({ file: null })).toEqual(envelope(400, 'File is a required attribute.'));
  });

  it('refuse a content type and name the expected ones and the actual one', async () => {
    const [status, body] = await answerTo({ file: text });
    expect(status).toBe(400);
    expect(body).toMatchObject({ _status: 'ERR', _error: { code: 400 } });
    const { message } = (body as { _error: { message: string } })._error;
    expect(message).toMatch(/^The provided file's content type is not allowed\. /);
    for (const type of ['application/pdf', 'image/jpeg', 'image/bmp', 'text/plain']) {
      expect(message).toContain(type);
    }
  });

  it('say that no resource has the id', async () => {
    expect(await answerTo({ referenceId: '0123456789abcdef01234567' })).toEqual(
      envelope(404, 'Resource Document Not Found'),
    );
  });
});

describe('the checks behind them', () => {
  it.each(['constructor', '__proto__', 'toString'])('know no domain called %s', async (domain) => {
    expect(await answerTo({ domain })).toEqual(envelope(400, `Domain '${domain}' is not valid.`));
  });

  it.each(['reference', 'constructor', ''])('take "%s" for no media field', async (dottedPath) => {
    const [status] = await answerTo({ dottedPath });
    expect(status).toBe(400);
  });

  it('ask for no dotted path with media--files, and that is where no domain leads', async () => {
    expect((await answerTo({ domain: 'media--files', dottedPath: null }))[0]).toBe(201);
    expect((await answerTo({ domain: null, dottedPath: null }))[0]).toBe(201);
  });

  it('hold a field to its own types', async () => {
    const png = new File(['x'], 'a.png', { type: 'image/png' });
    expect((await answerTo({ dottedPath: 'credit_note', file: pdf }))[0]).toBe(201);
    const [status, body] = await answerTo({ dottedPath: 'credit_note', file: png });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toContain('image/jpeg');
  });

  it('go by the content type of the part, not by the name', async () => {
    const nameless = new File([pdf], 'invoice', { type: 'application/pdf' });
    const untyped = new File([pdf], 'invoice.pdf', { type: 'application/octet-stream' });
    expect((await answerTo({ file: nameless }))[0]).toBe(201);
    expect((await answerTo({ file: untyped }))[0]).toBe(400);
  });

  it('take an alias of an allowed type for another type', async () => {
    expect((await answerTo({ file: new File(['x'], 'a.jpg', { type: 'image/jpg' }) }))[0]).toBe(
      400,
    );
  });

  it('word the tail of the content type error differently from time to time', async () => {
    const { origin } = await standIn();
    const messages = new Set<string>();
    for (let turn = 0; turn < 4; turn += 1) {
      messages.add(await (await post(origin, { file: text })).text());
    }
    expect(messages.size).toBe(4);
  });

  it('run in the order the host asks for', async () => {
    const { origin } = await standIn({
      checkOrder: ['resource', 'domain', 'dotted-path', 'file', 'content-type'],
    });
    expect((await post(origin, { referenceId: 'nobody', domain: 'persons' })).status).toBe(404);
  });

  it('know the ids the host names, by list or by rule', async () => {
    const listed = await standIn({ resources: ['case 7/ä'] });
    expect((await post(listed.origin, { referenceId: 'case 7/ä' })).status).toBe(201);
    expect((await post(listed.origin, { referenceId: 'case 8' })).status).toBe(404);
    const ruled = await standIn({
      resources: (id, domain) => domain === 'invoices' && id === 'i1',
    });
    expect((await post(ruled.origin, { referenceId: 'i1', domain: 'invoices' })).status).toBe(201);
    expect((await post(ruled.origin, { referenceId: 'i1' })).status).toBe(404);
  });

  it('take domains as data', async () => {
    const { origin } = await standIn({
      domains: { letters: { 'a.b': { kind: 'media', contentTypes: ['text/plain'] } } },
    });
    expect((await post(origin, { domain: 'letters', dottedPath: 'a.b', file: text })).status).toBe(
      201,
    );
    expect((await post(origin, { domain: 'cases' })).status).toBe(400);
  });

  it('demand the access token, in the framework’s shape and without a browser prompt', async () => {
    const { origin } = await standIn({ apiKey: 'good' });
    const refused = await post(origin, { headers: { 'x-api-key': 'bad' } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBeNull();
    expect(await refused.json()).toEqual(envelope(401, 'Please provide proper credentials')[1]);
    expect((await fetch(`${origin}/cases/${CASE}`)).status).toBe(401);
    expect((await post(origin, { headers: { 'x-api-key': 'good' } })).status).toBe(201);
  });

  it('let a function decide about the access token, and challenge where asked to', async () => {
    const { origin } = await standIn({
      apiKey: async (key) => key?.startsWith('ok') ?? false,
      basicChallenge: true,
    });
    expect((await post(origin, { headers: { 'x-api-key': 'ok-1' } })).status).toBe(201);
    expect((await post(origin)).headers.get('www-authenticate')).toContain('Basic');
  });
});
