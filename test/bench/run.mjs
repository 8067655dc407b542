import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const path = fileURLToPath(new URL('runBench.ts', import.meta.url));
/** @type {{ module: typeof import('./runBench.js') }} */
const { module } = await runnerImport(path, { configFile: false });
await module.runBench(process.argv.slice(2));
// A browser that does not end must not keep us.
process.exit(0);
