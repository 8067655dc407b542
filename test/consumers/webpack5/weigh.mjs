import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

/**
 * `node weigh.mjs name…`: what each export of the package costs by itself, in bytes, minified and gzipped;
 * what is not the package's own stays outside, what is loaded later does not count.
 */

const names = process.argv.slice(2);
const folder = fileURLToPath(new URL('weighed', import.meta.url));

function optionsFor(name) {
  const path = join(folder, name);
  return {
    mode: 'production',
    context: import.meta.dirname,
    entry: `data:text/javascript,export { ${name} } from 'case-invoice-uploader';`,
    experiments: { outputModule: true },
    output: { path, filename: 'entry.js', library: { type: 'module' }, clean: true },
    externalsType: 'module',
    externals: /^(?!case-invoice-uploader|data:)[@a-z]/,
    performance: false,
  };
}

webpack(names.map(optionsFor), (error, stats) => {
  if (error || stats.hasErrors()) throw error ?? new Error(stats.toString({ colors: false }));
  const sizes = names.map((name) => {
    const code = readFileSync(join(folder, name, 'entry.js'));
    return [name, gzipSync(code, { level: 9 }).length];
  });
  process.stdout.write(JSON.stringify(Object.fromEntries(sizes)));
});
