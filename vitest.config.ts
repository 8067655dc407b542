import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { chromiumLaunchOptions } from './test/support/browser.mjs';
import { pdfCommands } from './test/support/pdfCommands.js';
import { standInPlugin } from './test/support/standInPlugin.js';

/** Milliseconds; only a test that hangs takes longer, on however busy a machine. */
const LONGEST_TEST_MS = 120_000;

// A fresh object for each project: Vitest writes the project's name into it.
const inChromium = (): BrowserConfigOptions => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions: chromiumLaunchOptions() }),
  instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
  screenshotFailures: false,
});

/**
 * Whether this run has a use for the stories. Their plugin reads them all while the configuration
 * loads, so that a story that does not parse would keep every other project from running.
 */
const areStoriesAsked = ((): boolean => {
  const asked = process.argv.join(' ').matchAll(/--project[= ](\S+)/g);
  const names = [...asked].map(([, name]) => name);
  return names.length === 0 || names.includes('storybook');
})();

/** What hosts in our tests throw on purpose: reported as it should be, and no news to who reads a run. */
const INTENDED =
  /Uncaught Error: (?:A callback of the host|The host cannot tell|The session is over)/;

export default defineConfig({
  plugins: [react()],
  test: {
    onConsoleLog: (log) => !INTENDED.test(log),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: LONGEST_TEST_MS,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/package/**', 'test/consumers/**', 'test/manual/**'],
        },
      },
      {
        extends: true,
        plugins: [standInPlugin()],
        // Found while a test runs, a dependency reloads the page under it.
        optimizeDeps: {
          include: [
            '@tanstack/react-query',
            '@testing-library/react',
            '@testing-library/user-event',
            'axios',
            'pdfjs-dist/legacy/build/pdf.mjs',
            'pdfjs-dist-5.6/legacy/build/pdf.mjs',
            'react',
            'react-dom',
            'react-dom/client',
            'react-dom/server',
            'react-dropzone',
            'react/jsx-dev-runtime',
            'react/jsx-runtime',
          ],
        },
        test: {
          name: 'browser',
          testTimeout: LONGEST_TEST_MS,
          // A drag of the browser's own takes files from the disk.
          env: { VITE_SAMPLES: fileURLToPath(new URL('test/support/samples', import.meta.url)) },
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/faultSetup.ts'],
          browser: { ...inChromium(), commands: pdfCommands },
        },
      },
      ...(areStoriesAsked
        ? [
            {
              extends: true as const,
              // Brings what .storybook/main.ts has, the stand-in API included.
              plugins: [
                storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) }),
              ],
              test: { name: 'storybook', testTimeout: LONGEST_TEST_MS, browser: inChromium() },
            },
          ]
        : []),
      {
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/support/packedPackage.ts'],
          testTimeout: LONGEST_TEST_MS,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'consumers',
          environment: 'node',
          include: ['test/consumers/examples.test.ts', 'test/manual/*.test.ts'],
          testTimeout: LONGEST_TEST_MS,
        },
      },
      {
        extends: true,
        test: {
          // Installs and builds a project for each toolchain: minutes, so not a part of `npm test`.
          name: 'toolchains',
          environment: 'node',
          include: ['test/consumers/*.test.ts'],
          exclude: ['test/consumers/examples.test.ts'],
          testTimeout: LONGEST_TEST_MS,
          fileParallelism: false,
        },
      },
    ],
  },
});
