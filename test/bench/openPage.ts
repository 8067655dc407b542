import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { chromiumLaunchOptions } from '../support/browser.mjs';
import type { CallProfile } from './callProfile.js';
import { source } from './places.js';

/** One upload, as the page and the browser saw it. */
export interface UploadRecord {
  readonly sendMs: number;
  readonly answerMs: number;
  readonly doneMs: number;
  readonly commits: number;
  readonly domBatches: number;
  readonly progressEvents: number;
  /** Milliseconds of the main thread's processor time. */
  readonly cpuMs: number;
}

/** A page with one candidate, and what can be done with it. */
export interface BenchPage {
  /** Calls a function of `window.__bench`. */
  readonly call: <Result = void>(name: string, ...args: readonly unknown[]) => Promise<Result>;
  /** Evaluates an expression in the page. */
  readonly evaluate: <Result = void>(expression: string) => Promise<Result>;
  /** Chooses files on an `input[type=file]`, as the picker does. */
  readonly choose: (files: readonly string[], selector?: string) => Promise<void>;
  /** Uploads one file to the end. Throws where it failed or not all bytes arrived. */
  readonly upload: (file: string) => Promise<UploadRecord>;
  readonly addStash: () => Promise<void>;
  readonly readMetrics: () => Promise<Record<string, number>>;
  /** Bytes of array buffers in the page. */
  readonly readBufferBytes: () => Promise<number>;
  readonly collectGarbage: () => Promise<void>;
  /** What the processor did during a piece of work, looked at ten times in a millisecond. */
  readonly profile: (run: () => Promise<unknown>) => Promise<CallProfile>;
  /** Makes the network as slow as a line of so many megabits a second. */
  readonly narrow: (megabitsPerSecond: number) => Promise<void>;
  /** Makes the processor so many times slower. */
  readonly slowDown: (times: number) => Promise<void>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const UPLOAD_LIMIT_MS = 120_000;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts the browser that everything is measured in. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...chromiumLaunchOptions(),
    headless: true,
    // Else an interrupt closes the browser only, and the next visit starts another.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Opens a page that was built in a context of its own: nothing is shared, not even a cache. */
export async function openPage(browser: Browser, origin: string, name: string): Promise<BenchPage> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript({ path: join(source, 'page/instrument.js') });
  await page.goto(`${origin}/page/${name}`);
  await page.waitForFunction('window.__bench.candidate');
  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('HeapProfiler.enable');
  // Processor time of the thread, not the time that went by.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  const call: BenchPage['call'] = (key, ...args) =>
    page.evaluate(
      ([key, args]) => {
        const { __bench: bench } = window as unknown as {
          __bench: Record<string, (...args: readonly unknown[]) => never>;
        };
        return bench[key]?.(...args) as never;
      },
      [key, args] as const,
    );
  const choose: BenchPage['choose'] = async (files, selector = '#app input[type=file]') => {
    const expression = `document.querySelector('${selector}')`;
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (!result.objectId) throw new Error(`There is no ${selector}.`);
    await session.send('DOM.setFileInputFiles', { files: [...files], objectId: result.objectId });
  };
  const readMetrics: BenchPage['readMetrics'] = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };

  return {
    call,
    evaluate: (expression) => page.evaluate(expression),
    choose,
    readMetrics,
    sleep,
    upload: async (file) => {
      await call('arm');
      const before = await readMetrics();
      await choose([file]);
      const record = await call<
        UploadRecord & { error: string | null; bytes: number; status: number }
      >('finish', UPLOAD_LIMIT_MS);
      const after = await readMetrics();
      const { error, bytes, status } = record;
      if (error) throw new Error(error);
      const { size } = statSync(file);
      if (bytes !== size || status >= 300) {
        throw new Error(`${bytes} of ${size} bytes arrived, status ${status}.`);
      }
      return { ...record, cpuMs: taskMsBetween(before, after) };
    },
    addStash: async () => {
      await page.evaluate(
        `document.body.prepend(Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'stash' }))`,
      );
    },
    readBufferBytes: async () => {
      const usage: { backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
      return usage.backingStorageSize ?? 0;
    },
    collectGarbage: async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await session.send('HeapProfiler.collectGarbage');
        await sleep(60);
      }
    },
    profile: async (run) => {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 100 });
      await session.send('Profiler.start');
      await run();
      return (await session.send('Profiler.stop')).profile;
    },
    narrow: async (megabitsPerSecond) => {
      const throughput = (megabitsPerSecond * 1_000_000) / 8;
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    },
    slowDown: async (rate) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
    },
    close: () => Promise.race([context.close(), sleep(5000)]),
  };
}

/** Milliseconds of the main thread's processor time between two readings. */
export function taskMsBetween(
  before: Record<string, number>,
  after: Record<string, number>,
): number {
  const seconds = (after['TaskDuration'] ?? Number.NaN) - (before['TaskDuration'] ?? Number.NaN);
  return seconds * 1000;
}
