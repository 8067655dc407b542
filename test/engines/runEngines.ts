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

  const count: EngineCount = { passed: 0, failed: 0, skipped: [], failures: [] };
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
    // WebKit's driver gives errors without words.
    const why = error instanceof Error ? error.message || error.name : String(error);
    count.failed += 1;
    count.failures.push(`${kind.name} · ${title}\n  ${why}`);
    say(`not ok - ${kind.name} · ${title}\n  # ${why.replaceAll('\n', '\n  # ')}`);
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
  for (const [index, test] of tests.entries()) {
    const page = await within(engine.newPage(), 'for a page').catch(() => null);
    if (page === null) {
      fail(test.title, 'The browser gives no page any more.');
      continue;
    }
    if (test.needsOffline && !page.setOffline) {
      skip(test, 'this engine cannot be cut off from the network');
    } else {
      const own = join(folder, String(index));
      mkdirSync(own);
      const stage = createStage({
        page,
        appOrigin: servers.app.origin,
        faultOrigin: servers.faults.origin,
        folder: own,
        key: `${kind.name}-${index}`,
      });
      try {
        await within(test.run(stage), 'for the test');
        count.passed += 1;
        say(`ok - ${kind.name} · ${test.title}`);
      } catch (error) {
        fail(test.title, error);
      }
      rmSync(own, { recursive: true, force: true });
    }
    await within(page.close(), 'for a page to close').catch(() => undefined);
  }
  await within(engine.close(), 'for the browser to end').catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}

async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited too long ${what}.`)), TEST_LIMIT_MS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
