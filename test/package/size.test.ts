import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const { stranger } = inject('packed');
const sizeOf = (text: string): number => gzipSync(text, { level: 9 }).length;

/** What a host's bundler makes of one import of ours, everything that is not ours left outside. */
async function bundleOf(source: string): Promise<string> {
  const input = join(stranger, 'bundled.js');
  writeFileSync(input, source);
  const outside = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const result = await build({
    root: stranger,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)),
      },
    },
  });
  const outputs = 'output' in result ? result.output : [];
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
}

it('costs a host at most 22 kB of its own code, minified and gzipped, English included', async () => {
  const code = await bundleOf(`export { CaseInvoiceUploader } from '${manifest.name}';`);
  expect(code).toContain('Choose file');
  expect(sizeOf(code)).toBeLessThanOrEqual(22 * 1024);
});

it('costs a host that only asks for an error’s kind at most 1.5 kB', async () => {
  const code = await bundleOf(`export { isMediaUploadError } from '${manifest.name}/core';`);
  expect(code).not.toMatch(/\breact\b|axios/);
  expect(sizeOf(code)).toBeLessThanOrEqual(1.5 * 1024);
});

it('styles it with at most 3.5 kB of gzipped CSS', () => {
  const css = readFileSync(
    join(stranger, 'node_modules', manifest.name, 'dist/styles.css'),
    'utf8',
  );
  expect(sizeOf(css)).toBeLessThanOrEqual(3.5 * 1024);
});
