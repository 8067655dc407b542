import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { openStorybook } from './openStorybook.mjs';

/**
 * Writes the README's animation: one upload over a slow line, from the empty zone to the stored invoice, as
 * Storybook shows it. Needs ImageMagick (`convert`) for the GIF.
 *
 * @typedef {import('playwright').Page} Page
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const gif = join(root, 'stories/pictures/upload.gif');
const sample = join(root, 'test/support/samples/invoice-103118.png');
const STORY = 'flows-upload-an-invoice--slow-line';
const SIZE = { width: 640, height: 700 };

/**
 * The moments that are shown, and for how many hundredths of a second.
 *
 * @type {readonly { shownFor: number, reach: (page: Page) => Promise<unknown> }[]}
 */
const MOMENTS = [
  { shownFor: 150, reach: async () => {} },
  {
    shownFor: 60,
    reach: async (page) => {
      await page.locator('input[type=file]').setInputFiles(sample);
      await untilPercent(page, 5);
    },
  },
  ...[20, 35, 50, 65, 80, 95].map((percent) => ({
    shownFor: 45,
    reach: (/** @type {Page} */ page) => untilPercent(page, percent),
  })),
  {
    shownFor: 350,
    reach: async (page) => {
      await page.locator('[data-status=uploaded]').waitFor();
      await page.waitForFunction(
        () => Number(document.querySelector('[data-part=preview] img')?.clientHeight) > 0,
      );
      await page.waitForLoadState('networkidle');
    },
  },
];

/**
 * @param {Page} page
 * @param {number} percent
 */
async function untilPercent(page, percent) {
  await page.waitForFunction(
    (least) =>
      Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')) >= least,
    percent,
  );
}

await ensureChromium();
const folder = await mkdtemp(join(tmpdir(), 'animation-'));
const storybook = await openStorybook();
const browser = await chromium.launch(chromiumLaunchOptions());
/** @type {string[]} */
const frames = [];
try {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  const globals = 'colorScheme:light';
  const address = `${storybook.url}/iframe.html?id=${STORY}&viewMode=story&globals=${globals}`;
  await page.goto(address, { timeout: 120_000 });
  await page.locator('[data-status=empty]').waitFor({ timeout: 120_000 });
  for (const [index, { shownFor, reach }] of MOMENTS.entries()) {
    await reach(page);
    const path = join(folder, `${index}.png`);
    await page.screenshot({ path });
    frames.push('-delay', String(shownFor), path);
  }
  // Three times, then the stored invoice stays: nothing moves for ever beside a text.
  const looks = ['-loop', '3', '+dither', '-colors', '64', '-layers', 'optimize'];
  execFileSync('convert', [...frames, ...looks, gif], { stdio: 'inherit' });
} finally {
  await browser.close();
  storybook.close();
  await rm(folder, { recursive: true, force: true });
}
const { size } = await stat(gif);
console.log(`${relative(process.cwd(), gif)}, ${Math.ceil(size / 1000)} kB`);
