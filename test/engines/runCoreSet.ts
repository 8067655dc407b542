import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CoreTest } from './coreTest.js';
import type { EngineKind } from './engine.js';
import { findCommand } from './findCommand.js';
import type { Servers } from './runEngines.js';
import { createStage } from './stage.js';
import type { Tally } from './tally.js';

/** Runs tests in an engine without a window, each in a page and a folder of its own. */
export async function runCoreSet(
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
  const browser = await tally.start(() => kind.start());
  if (!browser) return;
  const folder = mkdtempSync(join(tmpdir(), 'uploader-files-'));
  for (const [index, test] of tests.entries()) {
    const why = lackOf(kind, test);
    if (why) {
      tally.skip(test.title, why);
      continue;
    }
    await browser.run(test.title, `${index}`, async (page, key) => {
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
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

function lackOf(kind: EngineKind, { needsOffline, needsCommand }: CoreTest): string | null {
  if (needsOffline && !kind.canGoOffline) return 'this engine cannot be cut off from the network';
  if (needsCommand && !findCommand(needsCommand)) return `${needsCommand} is not there`;
  return null;
}
