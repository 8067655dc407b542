import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { serveApp } from '../engines/serveApp.js';
import { type EngineCount, within, wordsOf } from '../engines/tally.js';
import { BATCH_SET } from './batchSet.js';
import { LIFE_SET } from './lifeSet.js';
import { SPEECH_BROWSERS, type SpeechBrowser } from './speechBrowser.js';
import { createSpeechStage } from './speechStage.js';
import type { SpeechTest } from './speechTest.js';
import { type Listening, missingForListening, startListening } from './startListening.js';

const APP = fileURLToPath(new URL('app', import.meta.url));
const TEST_LIMIT_MS = 240_000;

/**
 * Runs an uploader under a real screen reader in the browsers named, in both where none is. Installs
 * nothing: what this machine lacks is said, and its tests count as skipped.
 *
 * Options: `--always` for the tests that run with all others, `--only TEXT` for those with that in their
 * titles, `--transcript` to print what was heard, `--report FILE` for the count as JSON.
 */
export async function runSpeech(args: readonly string[]): Promise<EngineCount> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      always: { type: 'boolean' },
      only: { type: 'string' },
      transcript: { type: 'boolean' },
      report: { type: 'string' },
    },
  });
  const tests = [...LIFE_SET, ...BATCH_SET].filter(
    ({ title, isAlways }) => title.includes(values.only ?? '') && (isAlways || !values.always),
  );
  const kinds = SPEECH_BROWSERS.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  const count: EngineCount = { passed: 0, failed: 0, skipped: [], failures: [], unsteady: [] };
  const app = await serveApp(APP, ['index.html']);
  try {
    for (const kind of kinds) {
      const missing = kind.missing() ?? missingForListening();
      const sessions = createSessions(kind, app.origin);
      for (const test of tests) {
        const title = `${kind.name} · ${test.title}`;
        if (missing) skipTest(title, missing, count);
        else await countTest(title, () => sessions.run(test), count, values.transcript);
      }
      await sessions.close();
    }
  } finally {
    await app.close();
  }
  if (values.report) {
    mkdirSync(dirname(values.report), { recursive: true });
    writeFileSync(values.report, JSON.stringify(count));
  }
  return count;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function skipTest(title: string, missing: string, count: EngineCount): void {
  count.skipped.push(`${title} (${missing})`);
  say(`ok - ${title} # SKIP ${missing}`);
}

/** Once more where it fails: a screen reader on a busy machine can be late. What needed it is named. */
async function countTest(
  title: string,
  run: () => Promise<readonly string[]>,
  count: EngineCount,
  isTold: boolean | undefined,
): Promise<void> {
  try {
    const heard = await run().catch((error: unknown) => {
      count.unsteady.push(`${title}\n  ${wordsOf(error)}`);
      say(`# once more: ${title}\n  # ${wordsOf(error).replaceAll('\n', '\n  # ')}`);
      return run();
    });
    count.passed += 1;
    say(`ok - ${title}`);
    if (isTold) for (const line of heard) say(`  # ${line}`);
  } catch (error) {
    count.unsteady.pop();
    count.failed += 1;
    count.failures.push(`${title}\n  ${wordsOf(error)}`);
    say(`not ok - ${title}\n  # ${wordsOf(error).replaceAll('\n', '\n  # ')}`);
  }
}

/** A desktop with a screen reader and a browser on it. */
interface Session {
  readonly listening: Listening;
  readonly page: Page;
  close(): Promise<void>;
}

async function startSession(kind: SpeechBrowser): Promise<Session> {
  const listening = await startListening();
  try {
    const { browser, page } = await within(kind.start(listening.env), 'for the browser to start');
    const close = async (): Promise<void> => {
      await within(browser.close(), 'for the browser to end').catch(() => undefined);
      await listening.close();
    };
    return { listening, page, close };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

/** Gives each test the same session for as long as they pass: one that failed may have left anything. */
function createSessions(kind: SpeechBrowser, appOrigin: string) {
  let open: Session | null = null;
  let runs = 0;
  const close = async (): Promise<void> => {
    await open?.close();
    open = null;
  };
  /** @returns what was heard */
  const run = async (test: SpeechTest): Promise<readonly string[]> => {
    open ??= await startSession(kind);
    const { page, listening } = open;
    runs += 1;
    const stage = createSpeechStage({ page, listening, appOrigin, key: `${kind.name}-${runs}` });
    try {
      await within(test.run(stage), 'for the test', TEST_LIMIT_MS);
      return stage.transcript();
    } catch (error) {
      await close();
      throw error;
    }
  };
  return { run, close };
}
