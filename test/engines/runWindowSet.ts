import { fileURLToPath } from 'node:url';
import { type Desktop, missingForDesktop, missingForFileDrags, startDesktop } from './desktop.js';
import type { EngineKind } from './engine.js';
import type { Tally } from './tally.js';
import { createWindowStage } from './windowStage.js';
import type { WindowTest } from './windowTest.js';

const PICTURE = fileURLToPath(new URL('../support/samples/invoice-103118.png', import.meta.url));

/** Runs tests in a window of the engine that is really there, on a desktop of its own. */
export async function runWindowSet(
  kind: EngineKind,
  tests: readonly WindowTest[],
  appOrigin: string,
  tally: Tally,
): Promise<void> {
  const missing = kind.missing() ?? missingForDesktop();
  if (missing || tests.length === 0) {
    for (const test of tests) tally.skip(test.title, missing ?? '');
    return;
  }
  const desktop = await startDesktop();
  try {
    await runOn(desktop, kind, tests, appOrigin, tally);
  } finally {
    desktop.close();
  }
}

async function runOn(
  desktop: Desktop,
  kind: EngineKind,
  tests: readonly WindowTest[],
  appOrigin: string,
  tally: Tally,
): Promise<void> {
  const { givesPictures } = kind;
  const browser = await tally.start(() => kind.start(desktop.display));
  if (!browser) return;
  await desktop.copyPicture(PICTURE);
  const noDrags = missingForFileDrags();
  if (!noDrags && tests.some(({ needsFileDrag }) => needsFileDrag)) await desktop.showFile(PICTURE);
  for (const [index, test] of tests.entries()) {
    const isLost = test.needsFileDrag === 'taken' && !givesPictures;
    const why = isLost
      ? 'this engine gives pages no files that are dragged to it'
      : test.needsFileDrag && noDrags;
    if (why) {
      tally.skip(test.title, why);
      continue;
    }
    await browser.run(titleOf(test, kind), `window-${index}`, (page, key) =>
      test.run(
        createWindowStage({ page, desktop, appOrigin, key: `${kind.name}-${key}`, givesPictures }),
      ),
    );
  }
  await browser.close();
}

function titleOf({ title }: WindowTest, { givesPictures }: EngineKind): string {
  const isHelped = !givesPictures && title.startsWith('Ctrl+V');
  return isHelped ? `${title} (real keys; the picture is put into their event)` : title;
}
