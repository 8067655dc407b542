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

/** Counts and says how the tests of one engine go. */
export interface Tally {
  skip(title: string, why: string): void;
  /** Starts a browser; one that does not start is a failure. */
  start(begin: () => Promise<Engine>): Promise<Engine | null>;
  /** Runs a test in a page of its own, and once more where it fails. */
  run(
    title: string,
    key: string,
    engine: Engine,
    test: (page: EnginePage, key: string) => Promise<void>,
  ): Promise<void>;
}

const TEST_LIMIT_MS = 60_000;

export function createTally(kind: EngineKind, count: EngineCount): Tally {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const fail = (title: string, error: unknown): void => {
    count.failed += 1;
    count.failures.push(`${kind.name} · ${title}\n  ${wordsOf(error)}`);
    say(`not ok - ${kind.name} · ${title}\n  # ${wordsOf(error).replaceAll('\n', '\n  # ')}`);
  };
  return {
    skip: (title, why) => {
      count.skipped.push(`${kind.name} · ${title} (${why})`);
      say(`ok - ${kind.name} · ${title} # SKIP ${why}`);
    },
    start: async (begin) => {
      try {
        const engine = await within(begin(), 'to start');
        say(`# ${kind.name}: ${engine.version}`);
        return engine;
      } catch (error) {
        fail('starts', error);
        return null;
      }
    },
    run: async (title, key, engine, test) => {
      const attempt = async (own: string): Promise<void> => {
        const page = await within(engine.newPage(), 'for a page');
        try {
          await within(test(page, own), 'for the test');
        } finally {
          await within(page.close(), 'for a page to close').catch(() => undefined);
        }
      };
      try {
        await attempt(key).catch(async (error: unknown) => {
          await attempt(`${key}-again`);
          count.unsteady.push(`${kind.name} · ${title}\n  ${wordsOf(error)}`);
        });
        count.passed += 1;
        say(`ok - ${kind.name} · ${title}`);
      } catch (error) {
        fail(title, error);
      }
    },
  };
}

/** Waits for it, but not for ever. */
export async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited too long ${what}.`)), TEST_LIMIT_MS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

/** WebKit's driver gives errors without words. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
