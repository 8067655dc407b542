import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { findFirefox } from '../engines/puppeteerEngines.js';
import { chromiumArgs, findChromium } from '../support/browser.mjs';

/** A browser that may be on this machine, and that tells a screen reader what it shows. */
export interface SpeechBrowser {
  readonly name: 'chromium' | 'firefox';
  /** What is missing to start it, as a sentence; null where all is there. */
  missing(): string | null;
  /** Opens a window. */
  start(env: NodeJS.ProcessEnv): Promise<{ readonly browser: Browser; readonly page: Page }>;
}

/** Pixels of the screen. */
const WINDOW = { width: 1200, height: 900 } as const;

export const SPEECH_BROWSERS: readonly SpeechBrowser[] = [
  {
    name: 'chromium',
    missing: () => (findChromium() ? null : 'Chromium is not there.'),
    start: (env) =>
      launch(env, {
        browser: 'chrome',
        executablePath: findChromium() ?? '',
        args: [
          ...chromiumArgs,
          '--force-renderer-accessibility=complete',
          '--ozone-platform=x11',
          '--window-position=0,0',
          // Without its bars about flags and automated software, which are read, too.
          '--test-type',
          `--window-size=${WINDOW.width},${WINDOW.height}`,
        ],
        ignoreDefaultArgs: ['--enable-automation'],
      }),
  },
  {
    name: 'firefox',
    missing: () => (findFirefox() ? null : 'Firefox is not there.'),
    start: (env) =>
      launch(env, {
        browser: 'firefox',
        executablePath: findFirefox() ?? '',
        args: [`--width=${WINDOW.width}`, `--height=${WINDOW.height}`],
        extraPrefsFirefox: { 'accessibility.force_disabled': -1 },
      }),
  },
];

async function launch(
  env: NodeJS.ProcessEnv,
  options: LaunchOptions,
): ReturnType<SpeechBrowser['start']> {
  const browser = await puppeteer.launch({
    headless: false,
    defaultViewport: null,
    env,
    ...options,
  });
  return { browser, page: (await browser.pages())[0] ?? (await browser.newPage()) };
}
