import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * `npm run test:types-matrix`: compiles a project that uses every entry of the packed package, by each
 * TypeScript and each way of resolving modules, and prints a table for the readme. Fails where a cell does.
 *
 * @typedef {{ cell: string, complaints: string[] }} Verdict
 */

const VERSIONS = ['5.0', '5.4', '5.9', '6.0', '7.0'];

/** What TypeScript is told for each way. */
const RESOLUTIONS = {
  bundler: { module: 'ESNext', moduleResolution: 'bundler' },
  node16: { module: 'Node16', moduleResolution: 'Node16' },
  nodenext: { module: 'NodeNext', moduleResolution: 'NodeNext' },
  node10: { module: 'ESNext', moduleResolution: 'node10' },
};

const project = fileURLToPath(new URL('types-matrix', import.meta.url));
const stranger = fileURLToPath(new URL('../package/stranger/everyEntry.tsx', import.meta.url));

/**
 * @param {string} version
 * @param {keyof typeof RESOLUTIONS} resolution
 * @returns {Verdict}
 */
function verdictOf(version, resolution) {
  if (resolution === 'node10' && version === '7.0') return { cell: 'gone', complaints: [] };
  const compilerOptions = {
    ...RESOLUTIONS[resolution],
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    jsx: 'react-jsx',
    types: [],
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    // Not asked for by older ones, which would not look at style sheets at all.
    ...(version >= '5.9' && { noUncheckedSideEffectImports: true }),
    ...(version === '6.0' && resolution === 'node10' && { ignoreDeprecations: '6.0' }),
  };
  const name = `tsconfig.${version}.${resolution}.generated.json`;
  const include = ['everyEntry.generated.tsx', 'otherEntries.tsx'];
  writeFileSync(join(project, name), JSON.stringify({ compilerOptions, include }));
  const tsc = join(project, 'node_modules', `typescript-${version}`, 'bin/tsc');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [tsc, '-p', name, '--pretty', 'false'],
    {
      cwd: project,
      encoding: 'utf8',
    },
  );
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => /\berror\b/.test(line));
  if (status !== 0 && lines.length === 0)
    return { cell: 'fails', complaints: [`${name}: ${stderr}`] };
  // What other packages declare in a newer TypeScript's words is theirs to say.
  const isTheirs = /^node_modules\/(?!case-invoice-uploader\/)/;
  const complaints = lines.filter((line) => !isTheirs.test(line));
  if (complaints.length > 0) return { cell: 'fails', complaints };
  return { cell: lines.length > 0 ? 'yes, with `skipLibCheck`' : 'yes', complaints };
}

const script = fileURLToPath(new URL('support/packPackage.ts', import.meta.url));
/** @type {{ module: typeof import('./support/packPackage.js') }} */
const { module } = await runnerImport(script, { configFile: false, logLevel: 'error' });
await module.packPackage();
await module.installConsumer('types-matrix');
cpSync(stranger, join(project, 'everyEntry.generated.tsx'));

const resolutions = /** @type {(keyof typeof RESOLUTIONS)[]} */ (Object.keys(RESOLUTIONS));
/** @type {string[]} */
const failures = [];
console.log(`| TypeScript | ${resolutions.map((name) => `\`${name}\``).join(' | ')} |`);
console.log(`|---|${resolutions.map(() => '---').join('|')}|`);
for (const version of VERSIONS) {
  const file = join(project, 'node_modules', `typescript-${version}`, 'package.json');
  const exact = JSON.parse(readFileSync(file, 'utf8')).version;
  const verdicts = resolutions.map((resolution) => verdictOf(version, resolution));
  for (const { complaints } of verdicts) failures.push(...complaints);
  console.log(`| ${exact} | ${verdicts.map(({ cell }) => cell).join(' | ')} |`);
}
if (failures.length > 0) console.error(`\n${[...new Set(failures)].join('\n')}`);
process.exitCode = failures.length > 0 ? 1 : 0;
