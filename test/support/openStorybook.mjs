import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { resolve } = createRequire(import.meta.url);

/** @returns {Promise<number>} a port nobody listens on */
function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {string} url */
async function answers(url) {
  return fetch(`${url}/index.json`).then(
    (response) => response.ok,
    () => false,
  );
}

/**
 * Starts Storybook, or uses the one that `STORYBOOK_URL` names.
 *
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function openStorybook() {
  const given = process.env['STORYBOOK_URL'];
  if (given) return { url: given, close: () => {} };
  const port = await freePort();
  const bin = join(dirname(resolve('storybook/package.json')), 'dist/bin/dispatcher.js');
  const args = [bin, 'dev', '--ci', '--disable-telemetry', '--port', String(port)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' });
  const url = `http://localhost:${port}`;
  const untilMs = Date.now() + 120_000;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > untilMs) {
      child.kill();
      throw new Error('Storybook did not start: run `npm run storybook` to see why.');
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  return { url, close: () => child.kill() };
}
