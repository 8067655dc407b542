import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumLaunchOptions } from '../../support/browser.mjs';
import { startNode } from './runCommand.js';

const { resolve } = createRequire(import.meta.url);
const GUIDE = 'stories/guides/Testing.mdx';

/** The guide's test for Playwright, as it stands there. */
function sampleOf(guide: string): string {
  const [, code = ''] = /```ts\n(import \{ expect, test \}[\s\S]*?)^```$/m.exec(guide) ?? [];
  if (!code) throw new Error(`${GUIDE} has no test for Playwright.`);
  return code;
}

/** Runs the guide's test for Playwright against an app; gives what it said. */
export async function runPlaywrightSample(baseURL: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'playwright-sample-'));
  const library = join(folder, 'node_modules/@playwright/test');
  for (const path of [library, join(folder, 'test')]) mkdirSync(path, { recursive: true });
  const playwright = pathToFileURL(resolve('playwright/test')).href;
  const files = {
    'package.json': '{ "type": "module" }',
    'case.spec.ts': sampleOf(readFileSync(GUIDE, 'utf8')),
    'playwright.config.js': `export default ${JSON.stringify({
      use: { baseURL, launchOptions: chromiumLaunchOptions() },
      reporter: 'line',
      timeout: 120_000,
      expect: { timeout: 60_000 },
      workers: 1,
    })};`,
    'node_modules/@playwright/test/package.json': '{ "type": "module", "exports": "./index.js" }',
    'node_modules/@playwright/test/index.js': `import all from '${playwright}';
export const { expect, test } = all;`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  copyFileSync('test/support/samples/invoice-103118.pdf', join(folder, 'test/invoice.pdf'));
  const cli = join(dirname(resolve('playwright/package.json')), 'cli.js');
  const { child, output } = startNode([cli, 'test'], { cwd: folder });
  await new Promise((done) => child.once('close', done));
  rmSync(folder, { recursive: true, force: true });
  return output();
}
