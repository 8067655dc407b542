import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * `node test/consumers/run.mjs vite-hono` (or `nextjs`): packs the built package, installs it into the
 * example, builds and serves that against a stand-in API, and says where. `PORT` picks the port.
 */

const name = process.argv[2];
if (name !== 'vite-hono' && name !== 'nextjs') {
  console.error('Which example? vite-hono or nextjs.');
  process.exit(1);
}

/**
 * @template Module
 * @param {string} path
 * @returns {Promise<Module>}
 */
async function load(path) {
  const script = fileURLToPath(new URL(path, import.meta.url));
  const { module } = await runnerImport(script, { configFile: false, logLevel: 'error' });
  return /** @type {Module} */ (module);
}

/** @type {typeof import('./support/packPackage.js')} */
const { packPackage } = await load('support/packPackage.ts');
/** @type {typeof import('./support/startExample.js')} */
const { startExample } = await load('support/startExample.ts');

console.log(`Packing, installing and building ${name}…`);
await packPackage();
const example = await startExample(name, Number(process.env['PORT'] ?? 3000));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => void example.close().then(() => process.exit(0)));
}

console.log(`
  ${example.origin}/cases/6867da7788b9226bb78d716c     stores an invoice
  ${example.origin}/cases/scenario-fails-once          fails, and works at the next try
  ${example.origin}/cases/scenario-not-found           a case that the API does not know
  ${example.origin}/cases/case-of-a-colleague          a case that is not this person's

  The stand-in API is at ${example.api.origin}. Ctrl+C ends both.`);
