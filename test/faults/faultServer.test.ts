import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FaultServer, startFaultServer } from '../support/faultServer.js';
import { FAULTS } from '../support/faults.js';

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterEach(() => server.clear());
afterAll(() => server.close());

const SMALL = new Uint8Array(200_000).map((_, index) => (index * 31) % 251);
/** More than what lies in buffers on the way. */
const LARGE = new Uint8Array(24_000_000).map((_, index) => (index * 31) % 251);

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** One POST on a connection of its own; fetch would use one again. */
async function post(referenceId: string, bytes = SMALL, patienceMs = 1500): Promise<Answer> {
  const form = new FormData();
  form.append('file', new File([bytes], 'invoice.pdf', { type: 'application/pdf' }));
  form.append('domain', 'cases');
  const encoded = new Response(form);
  const body = Buffer.from(await encoded.arrayBuffer());
  return new Promise((resolve, reject) => {
    const sent = request(`${server.origin}/media--upload/${referenceId}`, {
      method: 'POST',
      agent: false,
      headers: {
        'Content-Type': encoded.headers.get('content-type') ?? '',
        'Content-Length': body.length,
        'x-api-key': 'key',
      },
      signal: AbortSignal.timeout(patienceMs),
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      text(response).then(
        (said) => resolve({ status: response.statusCode ?? 0, text: said }),
        reject,
      );
    });
    sent.end(body);
  });
}

async function sizeOf(address: string): Promise<number> {
  const response = await fetch(address);
  return (await response.arrayBuffer()).byteLength;
}

describe('the fault server', () => {
  it('stores what no fault is asked for, and serves it from another origin', async () => {
    const answer = await post('6867da7788b9226bb78d716c', LARGE, 10_000);
    expect(answer.status).toBe(201);
    const { _status, url } = JSON.parse(answer.text);
    expect(_status).toBe('OK');
    expect(new URL(url).origin).toBe(server.storageOrigin);
    expect(server.storageOrigin).not.toBe(server.origin);
    expect(await sizeOf(url)).toBe(LARGE.length);
    expect(server.seen('6867da7788b9226bb78d716c')).toMatchObject([
      {
        fields: ['file', 'domain'],
        fileName: 'invoice.pdf',
        contentType: 'application/pdf',
        size: LARGE.length,
        accessToken: 'key',
        isComplete: true,
        isStored: true,
        fault: null,
      },
    ]);
  });

  it.each(FAULTS.map(({ id, does }) => [does, id] as const))(
    'strikes once when it %s (%s), and then lets the upload through',
    async (_, id) => {
      await post(id, SMALL, 500).catch(() => undefined);
      expect(server.seen(id)).toMatchObject([{ fault: id }]);
      const after = await post(id);
      expect(after.status).toBe(201);
      expect(server.seen(id)).toMatchObject([{ fault: id }, { fault: null, size: SMALL.length }]);
    },
  );

  it('cuts the connection where it says, and not a byte later', async () => {
    await expect(post('reset-before-body', LARGE, 5000)).rejects.toThrow();
    await expect(post('reset-during-body', LARGE, 5000)).rejects.toThrow();
    await expect(post('reset-after-body', LARGE, 5000)).rejects.toThrow();
    const [before] = server.seen('reset-before-body');
    const [during] = server.seen('reset-during-body');
    const [after] = server.seen('reset-after-body');
    expect(before?.bodyBytes).toBeLessThan(100_000);
    expect(during?.bodyBytes).toBeGreaterThan(LARGE.length / 5);
    expect(during?.bodyBytes).toBeLessThan(LARGE.length / 2);
    expect(after).toMatchObject({ isComplete: true, isStored: true });
  });

  it('holds a connection that it froze until it is told to forget', async () => {
    const held = post('never-answer', SMALL, 5000);
    held.catch(() => undefined);
    await expect
      .poll(() => server.seen('never-answer')[0]?.isComplete, { timeout: 5000 })
      .toBe(true);
    server.clear();
    await expect(held).rejects.toThrow('socket hang up');
  });

  it('answers before the body is read, and reads none of it', async () => {
    await post('early-413-unread', LARGE).catch(() => undefined);
    expect(server.seen('early-413-unread')).toMatchObject([{ status: 413, isComplete: false }]);
    expect(server.seen('early-413-unread')[0]?.bodyBytes).toBeLessThan(100_000);
  });

  it('says more than it sends', async () => {
    await expect(post('cut-answer')).rejects.toThrow('aborted');
  });

  it('strikes as often as it is asked, apart for each key', async () => {
    expect((await post('413-nginx~a~2')).status).toBe(413);
    expect((await post('413-nginx~a~2')).status).toBe(413);
    expect((await post('413-nginx~b')).status).toBe(413);
    expect((await post('413-nginx~a~2')).status).toBe(201);
  });

  it('may be used and asked by a page of any origin', async () => {
    const preflight = await fetch(`${server.origin}/media--upload/413-nginx`, {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Headers': 'x-api-key' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('x-api-key');
    await post('413-nginx');
    const seen = await fetch(`${server.origin}/__faults/seen?id=413-nginx`);
    expect(await seen.json()).toEqual(server.seen('413-nginx'));
    await fetch(`${server.origin}/__faults/clear`, { method: 'POST' });
    expect(server.seen('413-nginx')).toEqual([]);
  });

  it('knows an address at which nobody listens', async () => {
    await expect(fetch(server.refusedOrigin)).rejects.toThrow('fetch failed');
  });
});
