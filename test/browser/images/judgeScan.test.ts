import { afterEach, describe, expect, it, vi } from 'vitest';
import { judgeScan } from '../../../src/images/index.js';
import { makeLetter } from './support/makeLetter.js';

const { signal } = new AbortController();
// A busy machine takes its time to draw and blur them.
vi.setConfig({ testTimeout: 120_000 });
const FINE = { blurred: false, dark: false, blank: false, small: false };

describe('a photo of a letter', () => {
  it.each([
    { name: 'sharp', letter: {}, judgement: FINE },
    { name: 'sharp in bad light', letter: { light: 0.3 }, judgement: FINE },
    { name: 'blurred', letter: { blurPx: 10 }, judgement: { ...FINE, blurred: true } },
    { name: 'in the dark', letter: { light: 0.15 }, judgement: { ...FINE, dark: true } },
    { name: 'blank', letter: { lines: 0 }, judgement: { ...FINE, blank: true } },
    { name: 'small', letter: { width: 900 }, judgement: { ...FINE, small: true } },
    {
      name: 'with the lens covered',
      letter: { light: 0, width: 700 },
      judgement: { blurred: false, dark: true, blank: true, small: true },
    },
  ])('is judged: $name', async ({ letter, judgement }) => {
    expect(await judgeScan(await makeLetter(letter), { signal })).toEqual(judgement);
  });
});

describe('where it is judged', () => {
  const { Worker } = globalThis;
  const blurred = { ...FINE, blurred: true };
  afterEach(() => {
    globalThis.Worker = Worker;
    vi.useRealTimers();
  });

  it('is a worker, which is ended afterwards', async () => {
    const log: unknown[] = [];
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => log.push(data));
      }
      override terminate(): void {
        log.push('ended');
        super.terminate();
      }
    };
    const judge = await freshJudge();
    expect(await judge(await makeLetter({ blurPx: 10 }), { signal })).toEqual(blurred);
    expect(log).toEqual([blurred, 'ended']);
  });

  it.each([
    {
      how: 'throws',
      begin: () => {
        throw new DOMException('Refused by policy', 'SecurityError');
      },
    },
    {
      how: 'says so later',
      begin: (worker: EventTarget) => setTimeout(() => worker.dispatchEvent(new Event('error'))),
    },
  ])(
    'is the page, where its policy forbids workers and $how; once tried is enough',
    async (row) => {
      let tried = 0;
      globalThis.Worker = fakeWorker((worker) => {
        tried += 1;
        row.begin(worker);
      });
      const judge = await freshJudge();
      const letter = await makeLetter({ blurPx: 10 });
      expect(await judge(letter, { signal })).toEqual(blurred);
      expect(await judge(letter, { signal })).toEqual(blurred);
      expect(tried).toBe(1);
    },
  );

  it('is the page, where a worker never says a word', async () => {
    const letter = await makeLetter({ blurPx: 10 });
    const started = new Promise<void>((resolve) => {
      globalThis.Worker = fakeWorker(() => resolve());
    });
    const judge = await freshJudge();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const judged = judge(letter, { signal });
    await started;
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    expect(await judged).toEqual(blurred);
  });
});

it('finds nothing wrong with what this browser cannot decode', async () => {
  const pdf = new File(['%PDF-1.7\n'], 'a.pdf', { type: 'application/pdf' });
  expect(await judgeScan(pdf, { signal })).toEqual(FINE);
});

it('judges many at once, one after the other', async () => {
  const letters = await Promise.all(
    [0, 10, 0].map((blurPx) => makeLetter({ blurPx, width: 1000 })),
  );
  const judged = await Promise.all(letters.map((letter) => judgeScan(letter, { signal })));
  expect(judged.map(({ blurred }) => blurred)).toEqual([false, true, false]);
});

it('ends with the signal’s reason when it is aborted, also behind others', async () => {
  const letter = await makeLetter({});
  const controller = new AbortController();
  const first = judgeScan(letter, { signal });
  const second = judgeScan(letter, { signal: controller.signal });
  controller.abort(new Error('left'));
  await expect(second).rejects.toThrow('left');
  expect(await first).toEqual(FINE);
  await expect(judgeScan(letter, { signal: controller.signal })).rejects.toThrow('left');
});

/** As a page has it that has just been loaded: it has not tried a worker yet. */
async function freshJudge(): Promise<typeof judgeScan> {
  fresh += 1;
  const url = `/src/images/judgeScan.ts?fresh=${fresh}`;
  const module: { judgeScan: typeof judgeScan } = await import(/* @vite-ignore */ url);
  return module.judgeScan;
}
let fresh = 0;

/** A worker that does nothing but what it is told as it begins. */
function fakeWorker(begin: (worker: EventTarget) => void): typeof Worker {
  class FakeWorker extends EventTarget {
    onerror: ((event: Event) => void) | null = null;
    constructor() {
      super();
      this.addEventListener('error', (event) => this.onerror?.(event));
      begin(this);
    }
    postMessage(): void {}
    terminate(): void {}
  }
  return FakeWorker as unknown as typeof Worker;
}
