import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startFaultServer } from '../support/faultServer.js';
import { CORE_SET, type CoreTest } from './coreSet.js';
import type { Engine, EngineKind } from './engine.js';
import { chromium, firefox } from './puppeteerEngines.js';
import { serveApp } from './serveApp.js';
import { createStage } from './stage.js';
import { webkit } from './webkitEngine.js';

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

const KINDS: readonly EngineKind[] = [chromium, firefox, webkit];
const TEST_LIMIT_MS = 60_000;

/**
 * Runs the core set in the engines named, in all where none is, and says how each test went. Installs
 * nothing: what an engine lacks is said, and its tests count as skipped.
 *
 * Options: `--only TEXT` for tests with that in their titles, `--report FILE` for the count as JSON.
 */
export async function runEngines(args: readonly string[]): Promise<EngineCount> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { only: { type: 'string' }, report: { type: 'string' } },
  });
  const strangers = positionals.filter((name) => !KINDS.some((kind) => kind.name === name));
  if (strangers.length > 0) throw new Error(`There is no engine "${strangers.join('", "')}".`);
  const kinds = KINDS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const tests = CORE_SET.filter(({ title }) => title.includes(values.only ?? ''));

  const count: EngineCount = { passed: 0, failed: 0, skipped: [], failures: [], unsteady: [] };
  const servers = { faults: await startFaultServer(), app: await serveApp() };
  try {
    for (const kind of kinds) await runEngine(kind, tests, servers, count);
  } finally {
    await servers.faults.close();
    await servers.app.close();
  }
  if (values.report) {
    mkdirSync(dirname(values.report), { recursive: true });
    writeFileSync(values.report, JSON.stringify(count));
  }
  return count;
}

interface Servers {
  readonly faults: { readonly origin: string };
  readonly app: { readonly origin: string };
}

async function runEngine(
  kind: EngineKind,
  tests: readonly CoreTest[],
  servers: Servers,
  count: EngineCount,
): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const skip = ({ title }: CoreTest, why: string): void => {
    count.skipped.push(`${kind.name} · ${title} (${why})`);
    say(`ok - ${kind.name} · ${title} # SKIP ${why}`);
  };
  const fail = (title: string, error: unknown): void => {
    count.failed += 1;
    count.failures.push(`${kind.name} · ${title}\n  ${wordsOf(error)}`);
    say(`not ok - ${kind.name} · ${title}\n  # ${wordsOf(error).replaceAll('\n', '\n  # ')}`);
  };

  const missing = kind.missing();
  if (missing) {
    for (const test of tests) skip(test, missing);
    return;
  }
  let engine: Engine | undefined;
  try {
    engine = await within(kind.start(), 'to start');
    say(`# ${kind.name}: ${engine.version}`);
  } catch (error) {
    return fail('starts', error);
  }
  const folder = mkdtempSync(join(tmpdir(), 'uploader-files-'));
  /** Runs one test in a page of its own. */
  const attempt = async (browser: Engine, test: CoreTest, key: string): Promise<void> => {
    const page = await within(browser.newPage(), 'for a page');
    const own = join(folder, key);
    mkdirSync(own);
    const stage = createStage({
      page,
      appOrigin: servers.app.origin,
      faultOrigin: servers.faults.origin,
      folder: own,
      key: `${kind.name}-${key}`,
    });
    try {
      await within(test.run(stage), 'for the test');
    } finally {
      rmSync(own, { recursive: true, force: true });
      await within(page.close(), 'for a page to close').catch(() => undefined);
    }
  };
  for (const [index, test] of tests.entries()) {
    if (test.needsOffline && !kind.canGoOffline) {
      skip(test, 'this engine cannot be cut off from the network');
      continue;
    }
    try {
      await attempt(engine, test, `${index}`).catch(async (error: unknown) => {
        await attempt(engine, test, `${index}-again`);
        count.unsteady.push(`${kind.name} · ${test.title}\n  ${wordsOf(error)}`);
      });
      count.passed += 1;
      say(`ok - ${kind.name} · ${test.title}`);
    } catch (error) {
      fail(test.title, error);
    }
  }
  await within(engine.close(), 'for the browser to end').catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}

/** WebKit's driver gives errors without words. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited too long ${what}.`)), TEST_LIMIT_MS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
