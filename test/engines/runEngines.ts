import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startFaultServer } from '../support/faultServer.js';
import { BATCH_SET, type BatchTest } from './batchSet.js';
import { CORE_SET, type CoreTest } from './coreSet.js';
import { missingForDesktop, missingForFileDrags, startDesktop } from './desktop.js';
import type { EngineKind } from './engine.js';
import { chromium, firefox } from './puppeteerEngines.js';
import { serveApp } from './serveApp.js';
import { createStage } from './stage.js';
import { createTally, type EngineCount, type Tally, within } from './tally.js';
import { webkit } from './webkitEngine.js';
import { WINDOW_SET } from './windowSet.js';
import { createWindowStage } from './windowStage.js';
import type { WindowTest } from './windowTest.js';

const PICTURE = fileURLToPath(new URL('../support/samples/invoice-103118.png', import.meta.url));
const KINDS: readonly EngineKind[] = [chromium, firefox, webkit];

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

  const count: EngineCount = { passed: 0, failed: 0, skipped: [], failures: [], unsteady: [] };
  const servers = { faults: await startFaultServer(), app: await serveApp() };
  try {
    for (const kind of kinds) await runEngine(kind, values.only ?? '', servers, count);
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

async function runEngine(kind: EngineKind, only: string, servers: Servers, count: EngineCount) {
  const tally = createTally(kind, count);
  const chosen = <Test extends { readonly title: string }>(tests: readonly Test[]): Test[] =>
    tests.filter(({ title }) => title.includes(only));
  await runCoreSet(kind, chosen(CORE_SET), servers, tally);
  await runBatchSet(kind, chosen(BATCH_SET), servers, tally);
  await runWindowSet(kind, chosen(WINDOW_SET), servers, tally);
}

async function runBatchSet(
  kind: EngineKind,
  tests: readonly BatchTest[],
  servers: Servers,
  tally: Tally,
): Promise<void> {
  const missing = kind.missing();
  if (missing || tests.length === 0) {
    for (const test of tests) tally.skip(test.title, missing ?? '');
    return;
  }
  const engine = await tally.start(() => kind.start());
  if (!engine) return;
  for (const [index, test] of tests.entries()) {
    await tally.run(test.title, `batch-${index}`, engine, (page, key) =>
      test.run(page, servers.app.origin, `${kind.name}-${key}`),
    );
  }
  await within(engine.close(), 'for the browser to end').catch(() => undefined);
}

async function runCoreSet(
  kind: EngineKind,
  tests: readonly CoreTest[],
  servers: Servers,
  tally: Tally,
): Promise<void> {
  const missing = kind.missing();
  if (missing || tests.length === 0) {
    for (const test of tests) tally.skip(test.title, missing ?? '');
    return;
  }
  const engine = await tally.start(() => kind.start());
  if (!engine) return;
  const folder = mkdtempSync(join(tmpdir(), 'uploader-files-'));
  for (const [index, test] of tests.entries()) {
    if (test.needsOffline && !kind.canGoOffline) {
      tally.skip(test.title, 'this engine cannot be cut off from the network');
      continue;
    }
    await tally.run(test.title, `${index}`, engine, async (page, key) => {
      const own = join(folder, key);
      mkdirSync(own);
      const stage = createStage({
        page,
        appOrigin: servers.app.origin,
        faultOrigin: servers.faults.origin,
        folder: own,
        key: `${kind.name}-${key}`,
      });
      await test.run(stage).finally(() => rmSync(own, { recursive: true, force: true }));
    });
  }
  await within(engine.close(), 'for the browser to end').catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}

async function runWindowSet(
  kind: EngineKind,
  tests: readonly WindowTest[],
  servers: Servers,
  tally: Tally,
): Promise<void> {
  const missing = kind.missing() ?? missingForDesktop();
  if (missing || tests.length === 0) {
    for (const test of tests) tally.skip(test.title, missing ?? '');
    return;
  }
  const desktop = await startDesktop();
  try {
    const engine = await tally.start(() => kind.start(desktop.display));
    if (!engine) return;
    await desktop.copyPicture(PICTURE);
    const noDrags = missingForFileDrags();
    if (!noDrags && tests.some(({ needsFileDrag }) => needsFileDrag))
      await desktop.showFile(PICTURE);
    for (const [index, test] of tests.entries()) {
      const isLost = test.needsFileDrag === 'taken' && !kind.givesPictures;
      const why = isLost
        ? 'this engine gives pages no files that are dragged to it'
        : test.needsFileDrag && noDrags;
      if (why) {
        tally.skip(test.title, why);
        continue;
      }
      const title = kind.givesPictures
        ? test.title
        : test.title.startsWith('Ctrl+V')
          ? `${test.title} (real keys; the picture is put into their event)`
          : test.title;
      await tally.run(title, `window-${index}`, engine, (page, key) =>
        test.run(
          createWindowStage({
            page,
            desktop,
            appOrigin: servers.app.origin,
            key: `${kind.name}-${key}`,
            givesPictures: kind.givesPictures,
          }),
        ),
      );
    }
    await within(engine.close(), 'for the browser to end').catch(() => undefined);
  } finally {
    desktop.close();
  }
}
