import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright';

/**
 * Flags that keep a headless Chromium quiet and let it run as root in a container.
 *
 * @type {string[]}
 */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string[]} every Chromium there is on this machine, the one to prefer first */
function installedChromiums() {
  const asked = process.env['CHROMIUM'];
  if (asked) return [asked];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces, chromium.executablePath()].filter((path) => existsSync(path));
}

/**
 * Names the Chromium that the tests run in: `CHROMIUM`, else an installed one, else Playwright's.
 *
 * @returns {string | undefined} a path, or nothing when `npm test` has yet to get one
 */
export function findChromium() {
  return installedChromiums()[0];
}

/**
 * What Playwright needs to start that browser.
 *
 * @param {string | undefined} [executablePath] another browser than the one found
 * @returns {{ args: string[], executablePath?: string }}
 */
export function chromiumLaunchOptions(executablePath = findChromium()) {
  return executablePath ? { args: chromiumArgs, executablePath } : { args: chromiumArgs };
}

/** @param {string} executablePath */
async function starts(executablePath) {
  try {
    const browser = await chromium.launch({
      ...chromiumLaunchOptions(executablePath),
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<string | undefined>} the first installed Chromium that really starts */
async function firstThatStarts() {
  for (const path of installedChromiums()) if (await starts(path)) return path;
  return undefined;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} limitMs
 */
function run(command, args, limitMs) {
  console.log(`  $ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command, args, { stdio: 'inherit', timeout: limitMs, env });
  return status === 0;
}

/** @param {string[]} args */
function playwright(args) {
  const manifest = createRequire(import.meta.url).resolve('playwright/package.json');
  return run(process.execPath, [join(dirname(manifest), 'cli.js'), ...args], 240_000);
}

/** @returns {string[] | null} what to put before a command that needs root, or null without a way */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

/** @type {Record<string, string[][]>} */
const packageManagers = {
  'apt-get': [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ],
  dnf: [['dnf', 'install', '-y', 'chromium']],
  apk: [['apk', 'add', 'chromium']],
};

function installWithPackageManager() {
  if (process.platform === 'darwin') {
    return run('brew', ['install', '--cask', 'chromium'], 300_000);
  }
  const prefix = rootPrefix();
  const manager = Object.keys(packageManagers).find(
    (name) => !spawnSync(name, ['--version']).error,
  );
  if (!prefix || !manager) return false;
  return (packageManagers[manager] ?? []).every((words) => {
    const [command = '', ...args] = [...prefix, ...words];
    return run(command, args, 300_000);
  });
}

/**
 * Makes sure that a Chromium is there and starts: an installed one, else Playwright's download,
 * else the system's package manager.
 *
 * @returns {Promise<string>} its path
 * @throws {Error} one sentence for a person, when there is no way to get one
 */
export async function ensureChromium() {
  const installed = await firstThatStarts();
  if (installed) return installed;
  if (process.env['CHROMIUM']) {
    throw new Error(`CHROMIUM names "${process.env['CHROMIUM']}", which does not start.`);
  }
  console.log('  No Chromium found: getting one.');
  if (playwright(['install', 'chromium'])) {
    const downloaded = await firstThatStarts();
    if (downloaded) return downloaded;
    // The usual reason on a bare Linux: its shared libraries are missing.
    if (rootPrefix() && playwright(['install-deps', 'chromium'])) {
      const mended = await firstThatStarts();
      if (mended) return mended;
    }
  }
  if (installWithPackageManager()) {
    const packaged = await firstThatStarts();
    if (packaged) return packaged;
  }
  throw new Error(
    'The tests need Chromium and could not get one: install Chromium or Google Chrome, or name one in the environment variable CHROMIUM.',
  );
}
