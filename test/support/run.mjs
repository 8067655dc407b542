import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './browser.mjs';
import { countReport } from './reporter.mjs';

/**
 * Everything that must hold, in one command. Each step counts: one for a plain step, its tests for
 * a Vitest project. The last line is the sum.
 *
 * @typedef {{ passed: number, failed: number, skipped: string[], failures: string[], unsteady?: string[] }} Count
 * @typedef {{ code: number | null, output: string, timedOut: boolean }} Ending
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, '.reports');
const { resolve } = createRequire(import.meta.url);
const vitest = join(dirname(resolve('vitest/package.json')), 'vitest.mjs');

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

/** Ends a step with all that it started: browsers and servers outlive a killed parent. */
function endRunning() {
  if (running?.pid === undefined) return;
  try {
    if (process.platform === 'win32') {
      spawn('taskkill', ['/pid', String(running.pid), '/t', '/f']);
    } else {
      process.kill(-running.pid, 'SIGKILL');
    }
  } catch {
    running.kill('SIGKILL');
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    endRunning();
    process.exit(130);
  });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ limitMs: number, isShown: boolean, env?: Record<string, string> }} options
 * @returns {Promise<Ending>}
 */
function runCommand(command, args, { limitMs, isShown, env }) {
  return new Promise((done) => {
    let output = '';
    let timedOut = false;
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    const timer = setTimeout(() => {
      timedOut = true;
      endRunning();
    }, limitMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-100_000);
        if (isShown) process.stdout.write(chunk);
      });
    }
    /** @param {number | null} code */
    const end = (code) => {
      clearTimeout(timer);
      running = undefined;
      done({ code, output, timedOut });
    };
    child.on('error', (error) => {
      output += String(error);
      end(null);
    });
    // Not 'close': a grandchild that keeps the pipe open must not keep us waiting.
    child.on('exit', (code) => setTimeout(() => end(code), 100));
  });
}

/**
 * @param {string} script
 * @returns {Promise<Count>}
 */
async function runScript(script) {
  const npm = process.env['npm_execpath'];
  const [command, args] = npm ? [process.execPath, [npm, 'run', script]] : ['npm', ['run', script]];
  const ending = await runCommand(command, args, { limitMs: 400_000, isShown: false });
  if (ending.code === 0) return { passed: 1, failed: 0, skipped: [], failures: [] };
  const why = ending.timedOut ? 'ended after its time limit' : `exit code ${ending.code}`;
  const said = ending.output.trimEnd().split('\n').slice(-60).join('\n');
  return { passed: 0, failed: 1, skipped: [], failures: [`npm run ${script}: ${why}\n${said}`] };
}

/**
 * @param {string} project
 * @param {string} chromiumPath
 * @returns {Promise<Count>}
 */
async function runVitest(project, chromiumPath) {
  const report = join(reports, `${project}.json`);
  const args = [vitest, 'run', '--project', project, '--reporter=default', '--reporter=json'];
  // A browser on a busy machine can be late once; twice is a mistake. What needed it is named.
  if (project !== 'node') args.push('--retry=1');
  const ending = await runCommand(process.execPath, [...args, `--outputFile.json=${report}`], {
    limitMs: 1_500_000,
    isShown: true,
    env: { CHROMIUM: chromiumPath },
  });
  return countReport(project, ending, readReport(report), (file) => relative(root, file));
}

/**
 * The same flows in the other engines, and a few in real windows, Chromium's too; what is not installed is
 * named as skipped. All that needs a real window takes minutes more: `npm run test:windows`.
 *
 * @param {string} chromiumPath
 * @returns {Promise<Count>}
 */
function runEngines(chromiumPath) {
  const names = ['firefox', 'webkit', 'chromium:windows'];
  return runReporting('engines', names, 1_200_000, { CHROMIUM: chromiumPath });
}

/**
 * One whole upload under a screen reader, in each browser, where all that takes is installed.
 *
 * @param {string} chromiumPath
 * @returns {Promise<Count>}
 */
function runSpeech(chromiumPath) {
  return runReporting('speech', ['--always'], 600_000, { CHROMIUM: chromiumPath });
}

/**
 * Runs a folder's own runner, which reports its count.
 *
 * @param {string} folder
 * @param {string[]} args
 * @param {number} limitMs
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count>}
 */
async function runReporting(folder, args, limitMs, env = {}) {
  const report = join(reports, `${folder}.json`);
  const script = join(root, 'test', folder, 'run.mjs');
  const ending = await runCommand(process.execPath, [script, ...args, '--report', report], {
    limitMs,
    isShown: true,
    env,
  });
  const counted = readReport(report);
  if (counted && !ending.timedOut) return counted;
  return { passed: 0, failed: 1, skipped: [], failures: [`${folder}: no report`] };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns {Promise<Required<Count>>} */
async function runAll() {
  /** @type {Required<Count>} */
  const total = { passed: 0, failed: 0, skipped: [], failures: [], unsteady: [] };

  /**
   * @param {string} title
   * @param {() => Promise<Count>} step
   */
  const count = async (title, step) => {
    console.log(`\n== ${title}`);
    const startedMs = performance.now();
    /** @type {Count} */
    const result = await step().catch((error) => ({
      passed: 0,
      failed: 1,
      skipped: [],
      failures: [`${title}: ${error instanceof Error ? error.message : error}`],
    }));
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped.push(...result.skipped);
    total.failures.push(...result.failures);
    total.unsteady.push(...(result.unsteady ?? []));
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(`   ${title}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
    return result.failed === 0;
  };

  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  let chromiumPath = '';
  const hasBrowser = await count('browser', async () => {
    chromiumPath = await ensureChromium();
    console.log(`   ${chromiumPath}`);
    return { passed: 1, failed: 0, skipped: [], failures: [] };
  });
  if (!hasBrowser) return total;

  await count('lint', () => runScript('lint'));
  await count('typecheck', () => runScript('typecheck'));
  const isBuilt = await count('build', () => runScript('build'));
  for (const project of ['package', 'consumers']) {
    await count(project, async () => {
      if (!isBuilt) throw new Error('not run, because the build failed');
      return runVitest(project, chromiumPath);
    });
  }
  for (const project of ['node', 'browser', 'storybook']) {
    await count(`tests: ${project}`, () => runVitest(project, chromiumPath));
  }
  await count('tests: other engines', () => runEngines(chromiumPath));
  await count('tests: screen reader', () => runSpeech(chromiumPath));
  return total;
}

const total = await runAll();
if (total.failures.length > 0) console.log(`\n== What failed\n\n${total.failures.join('\n\n')}`);
if (total.unsteady.length > 0)
  console.log(`\n== Passed at the second try only\n\n${total.unsteady.join('\n\n')}`);
if (total.skipped.length > 0) console.log(`\n== Skipped\n\n${total.skipped.join('\n')}`);
const skips = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : '';
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed${skips}`);
