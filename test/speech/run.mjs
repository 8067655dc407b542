import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const path = fileURLToPath(new URL('runSpeech.ts', import.meta.url));
/** @type {{ module: typeof import('./runSpeech.js') }} */
const { module } = await runnerImport(path, { configFile: false });
const { passed, failed, skipped } = await module.runSpeech(process.argv.slice(2));
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped\n`);
// A browser that does not end must not keep us.
process.exit(failed > 0 || passed + skipped.length === 0 ? 1 : 0);
