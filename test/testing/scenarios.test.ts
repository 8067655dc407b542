import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMediaUploadApi,
  type ReceivedUpload,
  SCENARIOS,
  type Scenario,
} from '../../src/testing/index.js';
import { type StandIn, startStandIn } from '../support/standInServer.js';
import { CASE, type PostInit, pdf, post, sample, standIn, store } from './standIn.js';

/** What an upload to a scenario ends as. */
interface Outcome {
  readonly status: number | null;
  readonly type: string | null;
  readonly text: string;
  readonly referenceId: string;
  readonly received: readonly ReceivedUpload[];
}

let shared: StandIn;
beforeAll(async () => {
  shared = await startStandIn();
});
afterAll(() => shared.close());

async function upload(referenceId: string, init: PostInit = {}): Promise<Outcome> {
  const response = await post(shared.origin, { ...init, referenceId }).catch(() => null);
  return {
    referenceId,
    status: response?.status ?? null,
    type: response?.headers.get('content-type') ?? null,
    text: (await response?.text()) ?? '',
    received: shared.api.uploads.filter((each) => each.referenceId === referenceId),
  };
}

type Expectation = (outcome: Outcome) => void | Promise<void>;

function says(message: unknown): Expectation {
  return ({ text, type }) => {
    expect(type).toBe('application/json');
    expect(JSON.parse(text)).toMatchObject({ _status: 'ERR', _error: { message } });
  };
}

function isPage(words: string): Expectation {
  return ({ text, type }) => {
    expect(type).toBe('text/html; charset=utf-8');
    expect(text).toContain(words);
  };
}

function isBody(body: string): Expectation {
  return ({ text }) => expect(text).toBe(body);
}

const hasUrl =
  (urlTest: (url: string) => void | Promise<void>, keys = ['_status', 'url']): Expectation =>
  async ({ text }) => {
    const body: { url: string } = JSON.parse(text);
    expect(Object.keys(body)).toEqual(keys);
    await urlTest(body.url);
  };

const reads = (status: number) => async (url: string) =>
  expect((await fetch(url)).status).toBe(status);

const goesThroughNext =
  (first: Expectation): Expectation =>
  async (outcome) => {
    await first(outcome);
    const { referenceId, status } = outcome;
    expect((await upload(referenceId)).status).toBe(201);
    expect((await upload(referenceId)).status).toBe(status);
    expect((await upload(`${referenceId}~own`)).status).toBe(status);
  };

const isStored =
  (expected: boolean): Expectation =>
  async ({ referenceId }) =>
    expect((await invoiceOf(shared, referenceId)) !== null).toBe(expected);

const EXPECTED: Record<string, Expectation> = {
  stored: hasUrl(reads(200)),
  'url-alone': hasUrl(reads(200), ['url']),
  slow: hasUrl(reads(200)),
  'slow-answer': hasUrl(reads(200)),
  'expires-soon': hasUrl((url) => {
    const secondsLeft = Number(new URL(url).searchParams.get('Expires')) - Date.now() / 1000;
    expect(secondsLeft).toBeGreaterThan(10);
    expect(secondsLeft).toBeLessThanOrEqual(20);
  }),
  'expired-url': hasUrl(reads(400)),
  'v4-url': hasUrl(async (url) => {
    expect(url).toMatch(/X-Goog-Date=\d{8}T\d{6}Z&X-Goog-Expires=3600&/);
    await reads(200)(url);
  }),
  'no-expires': hasUrl(async (url) => {
    expect(url).not.toMatch(/Expires/);
    await reads(200)(url);
  }),
  'stored-without-preview': hasUrl(reads(403)),
  'domain-invalid': says("Domain 'cases' is not valid."),
  'dotted-path-missing': says('Dotted Path Not Found in request form'),
  'dotted-path-invalid': says('Dotted Path is not valid'),
  'file-required': says('File is a required attribute.'),
  'content-type-not-allowed': says(
    expect.stringMatching(/^The provided file's content type is not allowed\. .*application\/pdf/),
  ),
  'not-found': says('Resource Document Not Found'),
  'err-with-200': says('The document could not be stored.'),
  unauthorized: says('Please provide proper credentials'),
  'token-expired': goesThroughNext(says('Please provide proper credentials')),
  forbidden: says(expect.stringContaining('permission')),
  'routing-404': says(expect.stringContaining('requested URL was not found')),
  413: isPage('413 Request Entity Too Large'),
  422: ({ text }) =>
    expect(JSON.parse(text)._issues).toEqual({ original_invoice: 'field is read-only' }),
  429: goesThroughNext(says('Rate limit exceeded')),
  'error-object': says({ file: 'is locked', reason: { code: 'locked' } }),
  'error-list': says(['The case is closed.', 'The field is locked.']),
  'huge-error': ({ text }) => expect(text.length).toBeGreaterThan(10_000_000),
  500: isPage('500 Internal Server Error'),
  502: isPage('nginx'),
  503: goesThroughNext(isPage('503 Service Temporarily Unavailable')),
  504: async (outcome) => {
    await isPage('Gateway time-out')(outcome);
    await isStored(true)(outcome);
  },
  'login-page': isPage('Sign in'),
  204: isBody(''),
  'empty-body': isBody(''),
  'broken-json': isBody('{"_status": "OK", "url": "https://stor'),
  'url-missing': isBody('{"_status":"OK"}'),
  'url-empty': isBody('{"_status":"OK","url":""}'),
  'url-not-a-string': ({ text }) => expect(JSON.parse(text).url.href).toMatch(/^http/),
  'url-credentials': hasUrl((url) => expect(new URL(url).password).toBe('secret')),
  'url-http': hasUrl((url) => expect(url).toMatch(/^http:/)),
  'url-javascript': hasUrl((url) => expect(url).toMatch(/^javascript:/)),
  'connection-cut': isStored(false),
  'connection-lost': isStored(true),
};

async function invoiceOf({ origin }: StandIn, referenceId: string): Promise<string | null> {
  return (await (await fetch(`${origin}/cases/${referenceId}`)).json()).original_invoice;
}

/** These never end; what they do is tested apart. */
const ENDLESS = ['stalled', 'never-answers'];

describe('every scenario', () => {
  it('has an expectation here, a title, a sentence, and an id that needs no encoding', () => {
    expect([...Object.keys(EXPECTED), ...ENDLESS].sort()).toEqual(
      SCENARIOS.map(({ name }) => name).sort(),
    );
    expect(createMediaUploadApi().scenarios).toEqual(SCENARIOS);
    expect(new Set(SCENARIOS.map(({ title }) => title)).size).toBe(SCENARIOS.length);
    for (const { id, title, description } of SCENARIOS) {
      expect(encodeURIComponent(id)).toBe(id);
      expect(title && description.endsWith('.')).toBe(true);
    }
  });

  const ending = SCENARIOS.filter(({ name }) => !ENDLESS.includes(name));
  it.concurrent.each(ending.map((scenario): [string, Scenario] => [scenario.id, scenario]))(
    '%s answers what it says',
    async (id, scenario) => {
      const outcome = await upload(id);
      expect(outcome.status).toBe(scenario.status);
      expect(outcome.received).toMatchObject([{ referenceId: id, status: scenario.status }]);
      await EXPECTED[scenario.name]?.(outcome);
    },
  );

  const checked = SCENARIOS.filter(
    ({ stage }) => stage === undefined || stage === 'checks' || stage === 'storing',
  ).filter(
    ({ answerDelayMs, minBodyMs }) => answerDelayMs === undefined && minBodyMs === undefined,
  );
  it.each(checked.map(({ id }) => id))('%s makes the real checks first', async (id) => {
    const { status, text } = await upload(`${id}~checks`, { domain: 'persons' });
    expect([status, text]).toEqual([
      400,
      expect.stringContaining("Domain 'persons' is not valid."),
    ]);
  });
});

describe('scenarios that take time', () => {
  const big = new File([new Uint8Array(24_000_000)], 'big.pdf', { type: 'application/pdf' });

  /** Bytes the API lets go at once: what the sender gets rid of before it feels the brake. */
  async function sentBytes(referenceId: string, untilMs: number): Promise<number> {
    const { origin } = await standIn();
    const controller = new AbortController();
    let sent = 0;
    const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
    const block = new Uint8Array(100_000);
    const body = new ReadableStream<Uint8Array>(
      {
        start: (stream) => stream.enqueue(new TextEncoder().encode(head)),
        pull: (stream) => {
          sent += block.length;
          if (sent < 80_000_000) stream.enqueue(block);
        },
      },
      { highWaterMark: 0 },
    );
    const init = { duplex: 'half' };
    fetch(`${origin}/media--upload/${referenceId}`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body,
      signal: controller.signal,
      ...init,
    }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, untilMs));
    controller.abort();
    return sent;
  }

  it('slow and stalled hold the sender back through the connection', async () => {
    expect(await sentBytes('scenario-stored', 1000)).toBeGreaterThan(40_000_000);
    expect(await sentBytes('scenario-slow', 1000)).toBeLessThan(20_000_000);
    expect(await sentBytes('scenario-stalled', 1000)).toBeLessThan(20_000_000);
  });

  it('stalled neither answers nor stores', async () => {
    const running = await standIn();
    const sending = post(running.origin, { referenceId: 'scenario-stalled', file: big });
    let isSettled = false;
    sending
      .catch(() => undefined)
      .finally(() => {
        isSettled = true;
      });
    await expect.poll(() => running.api.uploads.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isSettled).toBe(false);
    expect(running.api.uploads).toMatchObject([{ status: null, size: null }]);
    expect(await invoiceOf(running, 'scenario-stalled')).toBeNull();
    await running.close();
    await expect(sending).rejects.toThrow();
  });

  it('never-answers stores the file all the same', async () => {
    const running = await standIn();
    const sending = post(running.origin, { referenceId: 'scenario-never-answers' });
    sending.catch(() => undefined);
    await expect.poll(() => invoiceOf(running, 'scenario-never-answers')).not.toBeNull();
    await running.close();
    await expect(sending).rejects.toThrow();
  });

  it('slow takes its time in a fetch handler without any network, too', async () => {
    const api = createMediaUploadApi({
      scenarios: [
        {
          id: 'own',
          name: 'own',
          title: 'Own',
          description: 'A situation of the host.',
          status: 201,
          minBodyMs: 300,
        },
      ],
    });
    const body = new FormData();
    body.append('file', pdf);
    const request = new Request('http://localhost/media--upload/own', { method: 'POST', body });
    const startedAt = performance.now();
    expect((await api.fetch(request)).status).toBe(201);
    // A lower bound cannot fail on a busy machine.
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(290);
  });
});

describe('cases of one scenario', () => {
  it('are told apart by what follows the tilde', async () => {
    const running = await standIn();
    await store(running.origin, { referenceId: 'scenario-stored~a' });
    expect(await invoiceOf(running, 'scenario-stored~a')).not.toBeNull();
    expect(await invoiceOf(running, 'scenario-stored~b')).toBeNull();
  });

  it('can be given an answer of the host’s own', async () => {
    const { origin, api } = await standIn({
      scenarios: [
        {
          id: 'scenario-502',
          name: '502',
          title: 'Bad gateway',
          description: 'As our own proxy words it.',
          status: 502,
          answer: { status: 502, body: 'upstream down' },
        },
      ],
    });
    expect(await (await post(origin, { referenceId: 'scenario-502' })).text()).toBe(
      'upstream down',
    );
    expect(api.scenarios).toHaveLength(SCENARIOS.length);
    expect(
      (
        await post(origin, {
          referenceId: CASE,
          file: new File([sample('bmp')], 'a.bmp', { type: 'image/bmp' }),
        })
      ).status,
    ).toBe(201);
  });
});
