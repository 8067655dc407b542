import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { chromiumLaunchOptions } from '../support/browser.mjs';

const { stranger, strangerWithReact18 } = inject('packed');
const LONGEST_BUILD_MS = 120_000;
const HOUR_MS = 3_600_000;
const sample = (name: string): string =>
  fileURLToPath(new URL(`../support/samples/${name}`, import.meta.url));

/** What a server has drawn, and when by its clock. */
interface Drawn {
  readonly drawnAt: number;
  readonly html: string;
}

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunchOptions());
});
afterAll(() => browser?.close());

/** The script of a page, with the React that tells what it finds. */
async function buildScript(root: string, isOlder: boolean): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { preserveSymlinks: isOlder },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, 'hydrated.html'), output: { codeSplitting: false } },
    },
  });
  const outputs = 'output' in result ? result.output : [];
  return outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : [])).join('\n');
}

async function drawOnServer(
  project: string,
  isOlder: boolean,
  flags: readonly string[] = [],
): Promise<Drawn> {
  const ofOlder = isOlder ? ['--preserve-symlinks', '--preserve-symlinks-main'] : [];
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [...ofOlder, ...flags, join(project, 'hydratedServer.mjs')],
    { env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'ja_JP.UTF-8' } },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe.each([
  { major: '19', root: stranger, isOlder: false },
  { major: '18', root: strangerWithReact18, isOlder: true },
])('what a server drew, taken over in React $major and StrictMode', ({ root, isOlder }) => {
  let script: string;
  let wellDrawn: Drawn;
  beforeAll(async () => {
    script = await buildScript(root, isOlder);
    wellDrawn = await drawOnServer(root, isOlder);
  }, LONGEST_BUILD_MS);

  /** Has a browser take all pages over. @returns what it complained of */
  async function complaintsAt(
    origin: string,
    clockAheadMs = 0,
    drawn = wellDrawn,
  ): Promise<string[]> {
    const context = await browser.newContext({
      locale: 'fi-FI',
      timezoneId: 'America/Los_Angeles',
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await context.route('**', (route) => {
      const { href } = new URL(route.request().url());
      if (href === `${origin}/`) {
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageOf(drawn) });
      }
      if (href === `${origin}/script.js`) {
        return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
      }
      return href.includes('.png')
        ? route.fulfill({ path: sample('invoice-103118.png') })
        : route.fulfill({ contentType: 'text/plain', body: 'stored' });
    });
    await context.clock.install({ time: drawn.drawnAt + clockAheadMs });
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => !document.querySelector('[data-page]:not([data-is-taken])'));
    expect(await page.locator('[data-page]').count()).toBeGreaterThan(15);
    return complaints;
  }

  it.each(['http://cases.example', 'https://cases.example'])(
    'is found as it was drawn, on %s',
    async (origin) => expect(await complaintsAt(origin)).toEqual([]),
  );

  it.each([
    ['behind', -2 * HOUR_MS],
    ['ahead', 30 * HOUR_MS],
  ])('is found as it was drawn, by a clock that is %s', async (_, aheadMs) =>
    expect(await complaintsAt('https://cases.example', aheadMs)).toEqual([]),
  );

  it('is found as it was drawn, by a server that knows no language but English', async () => {
    const fewLanguages = join(root, 'fewLanguages.mjs');
    const drawn = await drawOnServer(root, isOlder, ['--import', fewLanguages]);
    expect(await complaintsAt('https://cases.example', 0, drawn)).toEqual([]);
  });
});

function pageOf({ html, drawnAt }: Drawn): string {
  return `<!doctype html>
    <meta charset="utf-8"><link rel="icon" href="data:,">
    <body data-drawn-at="${drawnAt}">${html}<script type="module" src="/script.js"></script>`;
}
