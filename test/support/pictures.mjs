import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { openStorybook } from './openStorybook.mjs';
import { housesOf, looksAt, MOMENTS, STATUSES, VARIANTS } from './picturesPlan.mjs';

/**
 * Writes pictures for people to look at into `.pictures/`: every status in light, dark, forced colours,
 * 360 and 320 px, right to left and Swedish, moments that are no status of their own, and the stories that
 * show the uploader in other looks. Says which of them are wider than their window. Starts Storybook, or
 * uses the one that `STORYBOOK_URL` names.
 *
 * @typedef {import('./picturesPlan.mjs').Variant} Variant
 * @typedef {import('playwright').Browser} Browser
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.pictures');
const overview = join(root, 'stories/pictures/overview.png');

/**
 * Opens a story and waits until it is drawn, its pictures included.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {Variant} variant
 */
async function openStory(browser, url, { id, width, height, ...looks }) {
  const { scheme, forcedColors, globals, scale } = looks;
  const context = await browser.newContext({
    viewport: { width, height: height ?? 800 },
    colorScheme: scheme,
    deviceScaleFactor: scale ?? 1,
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // The same hour in every run, so that pictures differ only where the looks do.
  await page.clock.setFixedTime(new Date(2026, 0, 5, 14, 4));
  const address = `${url}/iframe.html?id=${id}&viewMode=story&globals=${globals ?? ''}`;
  await page.goto(address, { timeout: 120_000 });
  const ours = '#storybook-root :is([data-part=root], [data-part=batch])';
  await page.locator(ours).first().waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForFunction(isPlayed, undefined, { timeout: 60_000 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  });
  return page;
}

/** In the page: whether the story has been drawn and played to its end. */
function isPlayed() {
  const { storyRenders = [] } = /** @type {any} */ (globalThis)['__STORYBOOK_PREVIEW__'] ?? {};
  return storyRenders.every((/** @type {{ phase?: string }} */ { phase }) =>
    /completed|finished|errored|aborted/.test(phase ?? ''),
  );
}

/**
 * Pictures a story, and says so where it does not fit its window.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {string} name
 * @param {Variant} variant
 */
async function takePicture(browser, url, name, variant) {
  const page = await openStory(browser, url, variant);
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  if (scrollWidth > clientWidth) console.warn(`Wider than its window: ${name}`);
  await page.screenshot({ path: fileOf(name), fullPage: true });
  await page.context().close();
}

/**
 * @param {{ x: number, y: number, width: number, height: number }} box
 * @returns the box with room for what stands out of it, a ring of focus or a shadow
 */
function withRoom({ x, y, width, height }) {
  return { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16 };
}

/** @param {string} name */
const fileOf = (name) => join(folder, `${name}.png`);

await ensureChromium();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const storybook = await openStorybook();
const browser = await chromium.launch(chromiumLaunchOptions());
let count = 0;
try {
  for (const [name, variant] of Object.entries(VARIANTS)) {
    const page = await openStory(browser, storybook.url, variant);
    await page.screenshot({ path: fileOf(`statuses, ${name}`), fullPage: true });
    for (const status of STATUSES) {
      const box = await page.locator(`[data-status=${status}]`).first().boundingBox();
      if (!box) throw new Error(`There is no "${status}" in the story ${variant.id}.`);
      const path = fileOf(`${status}, ${name}`);
      await page.screenshot({ path, fullPage: true, clip: withRoom(box) });
      count += 1;
    }
    await page.context().close();
  }
  for (const [name, id] of Object.entries(MOMENTS)) {
    for (const [look, variant] of Object.entries(looksAt(id))) {
      await takePicture(browser, storybook.url, `moment, ${name}, ${look}`, variant);
      count += 1;
    }
  }
  const index = await (await fetch(`${storybook.url}/index.json`)).json();
  for (const { id, name, title } of housesOf(Object.values(index.entries))) {
    for (const [look, variant] of Object.entries(looksAt(id, !title.startsWith('Theming')))) {
      const file = `${title.replaceAll('/', ', ')}, ${name}, ${look}`;
      await takePicture(browser, storybook.url, file, variant);
      count += 1;
    }
  }
  const page = await openStory(browser, storybook.url, {
    id: 'overview-picture--overview',
    width: 1160,
    scheme: 'light',
    globals: 'colorScheme:light',
    scale: 2,
  });
  const picture = await page.locator('.overview-picture').screenshot({ type: 'png' });
  await writeFile(overview, picture);
  count += 1;
} finally {
  await browser.close();
  storybook.close();
}
console.log(
  `${count} pictures in ${relative(process.cwd(), folder)}, and ${relative(process.cwd(), overview)}`,
);
