import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../support/browser.mjs';
import { buildManual, type Manual, type ManualEntry } from './support/buildManual.js';

/** Only what hangs takes longer, on however busy a machine. */
const LONGEST_BUILD_MS = 1_200_000;
const LONGEST_DRAWING_MS = 120_000;
const AT_ONCE = 3;

let manual: Manual;
let browser: Browser;
beforeAll(async () => {
  manual = await buildManual();
  browser = await chromium.launch(chromiumLaunchOptions());
}, LONGEST_BUILD_MS);
afterAll(async () => {
  await browser?.close();
  await manual?.close();
});

/** What a page of the manual is found guilty of, and whether it has a table of contents. */
interface Findings {
  readonly faults: readonly string[];
  readonly hasContents: boolean;
}

async function look(context: BrowserContext, { id }: ManualEntry): Promise<Findings> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    // A story that plays an unreachable storage asks another origin in vain.
    const isElsewhere = !message.location().url.startsWith(manual.origin);
    if (message.type() !== 'error' || (isElsewhere && message.text().startsWith('Failed to load')))
      return;
    faults.push(message.text());
  });
  await page.goto(`${manual.origin}/iframe.html?viewMode=docs&id=${id}`);
  const heading = page.locator('#storybook-docs h1').first();
  await heading.waitFor({ timeout: LONGEST_DRAWING_MS }).catch(() => {
    faults.push('draws no heading');
  });
  // What draws itself a moment later: stories, code, the table of contents.
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {});
  if (await page.evaluate(() => document.body.matches('.sb-show-errordisplay')))
    faults.push('shows an error instead of the page');
  const storyErrors = await page.locator('.sb-errordisplay_main:visible').count();
  if (storyErrors > 0) faults.push('shows an error in place of a story');
  const { scrollWidth, width } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    width: innerWidth,
  }));
  if (scrollWidth > width) faults.push(`goes sideways: ${scrollWidth} px on ${width}`);
  faults.push(...(await deadLinksOf(page)).map((href) => `links to nowhere: ${href}`));
  const paragraphs = await page.locator('#storybook-docs p').allInnerTexts();
  const raw = paragraphs.find((text) => /^\||\|\s*---|\*\*|^#+ /.test(text));
  if (raw) faults.push(`shows Markdown as it is written: ${raw.slice(0, 40)}`);
  const hasContents = (await page.locator('#storybook-docs nav a[href^="#"]').count()) > 0;
  await page.close();
  return { faults, hasContents };
}

async function deadLinksOf(page: Page): Promise<readonly string[]> {
  const links = await page.locator('#storybook-docs a[href]').evaluateAll((all) =>
    all
      .filter((link) => !link.closest('.docs-story, [data-part]'))
      .map((link) => ({
        href: link.getAttribute('href') ?? '',
        isHere: document.getElementById(
          decodeURIComponent(link.getAttribute('href') ?? '').slice(1),
        ),
      })),
  );
  const known = new Set(manual.entries.map(({ type, id }) => `${type}/${id}`));
  return links
    .filter(({ href, isHere }) => {
      if (href.startsWith('#')) return !isHere;
      const [, path, frame] = /[?&](?:path=\/([^&#]+)|id=([^&#]+))/.exec(href) ?? [];
      if (path) return !known.has(path);
      if (frame) return !known.has(`story/${frame}`);
      return !href.startsWith('https://');
    })
    .map(({ href }) => href);
}

/** Looks at every page, a few at a time, each once more where something was late. */
async function lookAtAll(width: number): Promise<ReadonlyMap<string, Findings>> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
  });
  const waiting = manual.entries.filter(({ type }) => type === 'docs');
  const found = new Map<string, Findings>();
  const work = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      found.set(entry.id, await look(context, entry));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await context.close();
  return found;
}

describe.each([1280, 360])('on %i px', (width) => {
  let found: ReadonlyMap<string, Findings>;
  beforeAll(async () => {
    found = await lookAtAll(width);
  }, LONGEST_BUILD_MS);

  it('opens every page of the manual without an error, a way sideways, a dead link, or raw Markdown', () => {
    const faulty = [...found].filter(([, { faults }]) => faults.length > 0);
    expect(faulty.map(([id, { faults }]) => `${id}: ${faults.join('; ')}`)).toEqual([]);
    expect(found.size).toBeGreaterThan(40);
    for (const id of ['states-failed-documented--docs', 'states-failed-all-else--docs']) {
      expect(found.has(id), id).toBe(true);
    }
  });

  it('has a table of contents on every guide', () => {
    const guides = [...found].filter(([id]) => id.startsWith('guides-'));
    expect(guides.filter(([, { hasContents }]) => !hasContents).map(([id]) => id)).toEqual([]);
    expect(guides.length).toBeGreaterThan(15);
  });
});
