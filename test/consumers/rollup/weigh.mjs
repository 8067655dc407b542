import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/**
 * `node weigh.mjs name…`: what each export of the package costs by itself, in bytes, minified and gzipped;
 * what is not the package's own stays outside, what is loaded later does not count.
 */

const ENTRY = 'entry';

async function weigh(name) {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? id : null),
    load: (id) => (id === ENTRY ? `export { ${name} } from 'case-invoice-uploader';` : null),
  };
  const bundle = await rollup({
    input: ENTRY,
    plugins: [entry, nodeResolve({ browser: true }), terser()],
    external: (id) => /^[@a-z]/.test(id) && id !== ENTRY && !id.startsWith('case-invoice-uploader'),
    onwarn: () => {},
  });
  const { output } = await bundle.generate({ format: 'es' });
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = new Set([`${ENTRY}.js`]);
  for (const file of atOnce)
    for (const other of chunks.get(file).imports) if (chunks.has(other)) atOnce.add(other);
  const code = [...atOnce].map((file) => chunks.get(file).code).join('');
  return [name, gzipSync(code, { level: 9 }).length];
}

const sizes = await Promise.all(process.argv.slice(2).map(weigh));
process.stdout.write(JSON.stringify(Object.fromEntries(sizes)));
