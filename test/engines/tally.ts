import type { Engine, EngineKind, EnginePage } from './engine.js';

/** What a run comes to; the same shape as every other step of the tests. */
export interface EngineCount {
  passed: number;
  failed: number;
  /** Titles, with the reason. */
  readonly skipped: string[];
  /** Titles, with what went wrong. */
  readonly failures: string[];
  /** Titles of tests that passed at their second try only, with what went wrong at the first. */
  readonly unsteady: string[];
}

/** A browser that runs tests. */
export interface TestBrowser {
  /** Runs a test in a page of its own; where it fails, once more in another browser. */
  run(
    title: string,
    key: string,
    test: (page: EnginePage, key: string) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

/** Counts and says how the tests of one engine go. */
export interface Tally {
  skip(title: string, why: string): void;
  /** Starts a browser; one that does not start is a failure. */
  start(begin: () => Promise<Engine>): Promise<TestBrowser | null>;
}

const TEST_LIMIT_MS = 110_000;
/** An engine in which everything hangs must not keep the others from being tested. */
const MOST_FAILURES = 5;

/** @param limitMs Of the process: tests that are not begun by then have failed. */
export function createTally(kind: EngineKind, count: EngineCount, limitMs: number): Tally {
  let failed = 0;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const fail = (title: string, error: unknown): void => {
    failed += 1;
    count.failed += 1;
    count.failures.push(`${kind.name} · ${title}\n  ${wordsOf(error)}`);
    say(`not ok - ${kind.name} · ${title}\n  # ${wordsOf(error).replaceAll('\n', '\n  # ')}`);
  };
  const start: Tally['start'] = async (begin) => {
    const startOne = async (): Promise<Engine> => {
      const engine = await within(begin(), 'to start');
      say(`# ${kind.name}: ${engine.version}`);
      return engine;
    };
    try {
      let engine = await startOne();
      const close = (): Promise<void> =>
        within(engine.close(), 'for the browser to end').catch(() => undefined);
      return {
        close,
        run: async (title, key, test) => {
          if (failed >= MOST_FAILURES) return fail(title, new Error('Not run: so much failed.'));
          if (performance.now() > limitMs) return fail(title, new Error('Not run: no time left.'));
          const beganMs = performance.now();
          try {
            await tryIn(engine, key, test).catch(async (error: unknown) => {
              say(`# ${kind.name} · ${title}, tried again after: ${wordsOf(error)}`);
              // The browser itself may be what is broken.
              await close();
              engine = await startOne();
              await tryIn(engine, `${key}-again`, test);
              count.unsteady.push(`${kind.name} · ${title}\n  ${wordsOf(error)}`);
            });
            count.passed += 1;
            const seconds = ((performance.now() - beganMs) / 1000).toFixed(1);
            say(`ok - ${kind.name} · ${title} (${seconds} s)`);
          } catch (error) {
            fail(title, error);
          }
        },
      };
    } catch (error) {
      fail('starts', error);
      return null;
    }
  };
  return {
    skip: (title, why) => {
      count.skipped.push(`${kind.name} · ${title} (${why})`);
      say(`ok - ${kind.name} · ${title} # SKIP ${why}`);
    },
    start,
  };
}

async function tryIn(
  engine: Engine,
  key: string,
  test: (page: EnginePage, key: string) => Promise<void>,
): Promise<void> {
  const page = await within(engine.newPage(), 'for a page');
  try {
    await within(test(page, key), 'for the test');
  } finally {
    await within(page.close(), 'for a page to close').catch(() => undefined);
  }
}

/** Waits for it, but not for ever. */
export async function within<T>(
  promise: Promise<T>,
  what: string,
  limitMs: number = TEST_LIMIT_MS,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited too long ${what}.`)), limitMs);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

/** WebKit's driver gives errors without words. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
