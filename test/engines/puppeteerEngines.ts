import puppeteer, { type ElementHandle, type LaunchOptions, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../support/browser.mjs';
import type { Engine, EngineKind, EnginePage } from './engine.js';
import { findCommand } from './findCommand.js';

/** Firefox: `FIREFOX`, else an installed one; null where there is none. */
export const findFirefox = (): string | null =>
  findCommand(
    process.env['FIREFOX'],
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );

/** Chromium, driven over the DevTools protocol. */
export const chromium: EngineKind = {
  name: 'chromium',
  canGoOffline: true,
  givesPictures: true,
  missing: () =>
    findChromium() ? null : 'Chromium is not there: install it, or name it in CHROMIUM.',
  start: (display) =>
    launch(display, {
      browser: 'chrome',
      executablePath: findChromium() ?? '',
      args: [
        ...chromiumArgs,
        ...(display ? ['--ozone-platform=x11', '--window-position=0,0'] : []),
      ],
    }),
};

/** Firefox, driven over WebDriver BiDi. */
export const firefox: EngineKind = {
  name: 'firefox',
  canGoOffline: true,
  givesPictures: true,
  missing: () =>
    findFirefox()
      ? null
      : 'Firefox is not there: install it (Debian: firefox-esr), or name it in FIREFOX.',
  start: (display) => launch(display, { browser: 'firefox', executablePath: findFirefox() ?? '' }),
};

async function launch(display: string | undefined, options: LaunchOptions): Promise<Engine> {
  const browser = await puppeteer.launch({
    ...(display === undefined
      ? { headless: true }
      : // The page is as large as its window.
        { headless: false, defaultViewport: null, env: { ...process.env, DISPLAY: display } }),
    ...options,
  });
  return {
    version: await browser.version(),
    newPage: async () => pageOf(await browser.newPage()),
    close: () => browser.close(),
  };
}

function pageOf(page: Page): EnginePage {
  return {
    open: async (url) => {
      await page.goto(url);
    },
    chooseFiles: async (...paths) => {
      const input = (await page.waitForSelector(
        'input[type=file]',
      )) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(...paths);
    },
    press: async (text, { times = 1, nth = 1 } = {}) => {
      const button = await page.waitForSelector(
        `::-p-xpath((//button[normalize-space()="${text}"])[${nth}])`,
      );
      await button?.click({ count: times });
    },
    read: async (expression) => String(await page.evaluate(expression)),
    setOffline: (offline) => page.setOfflineMode(offline),
    close: () => page.close(),
  };
}
