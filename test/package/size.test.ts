import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundleByEsbuild } from 'esbuild';
import { build } from 'vite';
import { expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { MOST_KILOBYTES } from './support/mostKilobytes.js';

const { stranger } = inject('packed');
const sizeOf = (text: string): number => gzipSync(text, { level: 9 }).length;

interface Bundle {
  /** All of it. */
  readonly code: string;
  /** What a page loads at once: the entry, and what that imports. */
  readonly first: string;
  /** Names of what it loads later, where it is needed. */
  readonly apart: readonly string[];
  /** Files of the package that something is left of. */
  readonly ownFiles: readonly string[];
}

/** What a host's bundler makes of one import of ours; what is not ours stays outside unless asked. */
async function bundleOf(source: string, isAllInside = false): Promise<Bundle> {
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
        external: (id) =>
          !isAllInside && outside.some((name) => id === name || id.startsWith(`${name}/`)),
      },
    },
  });
  const outputs = 'output' in result ? result.output : [];
  const chunks = outputs.flatMap((output) => (output.type === 'chunk' ? [output] : []));
  const ownFiles = chunks.flatMap(({ modules }) =>
    Object.entries(modules)
      .filter(([id, { renderedLength }]) => id.includes(`/${manifest.name}/`) && renderedLength > 0)
      .map(([id]) => id.slice(id.lastIndexOf('/dist/') + 1)),
  );
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of atOnce) {
    const imports = chunks.find(({ fileName }) => fileName === name)?.imports ?? [];
    for (const other of imports) atOnce.add(other);
  }
  const codeOf = (some: typeof chunks): string => some.map(({ code }) => code).join('');
  const first = codeOf(chunks.filter(({ fileName }) => atOnce.has(fileName)));
  const later = chunks.filter(({ fileName }) => !atOnce.has(fileName));
  return { code: codeOf(chunks), first, apart: later.map(({ name }) => name), ownFiles };
}

it('costs a page at most 38.9 kB before it can be used, minified and gzipped, English included', async () => {
  const { first } = await bundleOf(`export { CaseInvoiceUploader } from '${manifest.name}';`);
  expect(first).toContain('Choose file');
  expect(sizeOf(first)).toBeLessThanOrEqual(38.9 * 1024);
});

it('leaves to those who have files looked into, or combine photos, what only they need', async () => {
  const source = `export { CaseInvoiceUploader } from '${manifest.name}';`;
  const { code, first, apart } = await bundleOf(source);
  expect([...apart].sort()).toEqual(['arrangePages', 'lookInside', 'pagesPart', 'pagesView']);
  expect(sizeOf(code) - sizeOf(first)).toBeLessThanOrEqual(6.25 * 1024);
});

it.each(Object.entries(MOST_KILOBYTES))(
  'costs a host of %s alone at most %d kB, by Rolldown and by esbuild',
  async (name, kilobytes) => {
    const source = `export { ${name} } from '${manifest.name}';`;
    const byRolldown = await bundleOf(source);
    expect(sizeOf(byRolldown.first)).toBeLessThanOrEqual(kilobytes * 1024);
    const { outputFiles } = await bundleByEsbuild({
      stdin: { contents: source, resolveDir: stranger },
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      outdir: stranger,
      write: false,
      metafile: true,
      logLevel: 'error',
      external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    });
    const [entry] = outputFiles;
    expect(sizeOf(entry?.text ?? '')).toBeLessThanOrEqual(kilobytes * 1024);
  },
);

it('costs a host at most 6 kB to combine, convert, shrink and judge photos', async () => {
  const { code } = await bundleOf(`export * from '${manifest.name}/images';`);
  expect(code).toContain('%PDF-1.4');
  expect(sizeOf(code)).toBeLessThanOrEqual(6 * 1024);
});

it('costs a host that only asks for an error’s kind at most 0.75 kB', async () => {
  const { code } = await bundleOf(`export { isMediaUploadError } from '${manifest.name}/core';`);
  expect(code).not.toMatch(/\breact\b|axios/);
  expect(sizeOf(code)).toBeLessThanOrEqual(0.75 * 1024);
});

it('costs a page at most 52.5 kB before many invoices can be taken at once', async () => {
  const { code, first } = await bundleOf(
    `export { CaseInvoiceBatch } from '${manifest.name}/batch';`,
  );
  expect(code).toContain('Choose a folder');
  for (const word of ['Välj filer', 'Velg filer', 'Vælg filer', 'Valitse tiedostot'])
    expect(code).not.toContain(word);
  expect(sizeOf(first)).toBeLessThanOrEqual(52.5 * 1024);
});

it('styles many invoices with at most 5 kB of gzipped CSS, the single uploader’s included', () => {
  const css = readFileSync(join(stranger, 'node_modules', manifest.name, 'dist/batch.css'), 'utf8');
  expect(css).toContain('ciu-drop-area');
  expect(sizeOf(css)).toBeLessThanOrEqual(5 * 1024);
});

it('styles it with at most 3,500 bytes of gzipped CSS', () => {
  const css = readFileSync(
    join(stranger, 'node_modules', manifest.name, 'dist/styles.css'),
    'utf8',
  );
  expect(sizeOf(css)).toBeLessThanOrEqual(3500);
});

it('brings a host of the component nothing of other languages, the proxy and the stand-in', async () => {
  const source = `export { CaseInvoiceUploader } from '${manifest.name}';`;
  const { code, ownFiles } = await bundleOf(source);
  expect(ownFiles).toContain('dist/index.js');
  for (const name of ['batch', 'images', 'locales', 'proxy', 'testing'])
    expect(ownFiles).not.toContain(`dist/${name}.js`);
  // Nothing of many invoices at once.
  for (const word of ['Choose a folder', 'aria-activedescendant', 'readEntries'])
    expect(code).not.toContain(word);
  for (const word of ['Välj fil', 'Velg fil', 'Vælg fil', 'Valitse', 'jose', 'stand-in'])
    expect(code).not.toContain(word);
});

it('brings a host of one more language that language alone', async () => {
  const { code } = await bundleOf(`export { sv } from '${manifest.name}/locales';`);
  expect(code).toContain('Välj fil');
  for (const word of ['Velg fil', 'Vælg fil', 'Valitse', 'Choose file'])
    expect(code).not.toContain(word);
});

it('brings neither components nor React nor axios to a host that asks for an error’s kind', async () => {
  const source = `export { isMediaUploadError } from '${manifest.name}';`;
  const { code, ownFiles } = await bundleOf(source, true);
  expect(ownFiles).not.toContain('dist/index.js');
  expect(code).not.toMatch(/react|axios|dropzone/i);
  expect(sizeOf(code)).toBeLessThanOrEqual(0.75 * 1024);
});

it('costs a host that reads and draws PDFs at most 4 kB beside pdf.js, and one that reads half of it', async () => {
  const both = await bundleOf(`export * from '${manifest.name}/pdf';`);
  expect(sizeOf(both.code)).toBeLessThanOrEqual(4 * 1024);
  for (const word of ['Zooma in', 'Forstør', 'Lähennä', 'pdfjs-dist'])
    expect(both.code).not.toContain(word);
  const reader = await bundleOf(`export { createPdfReader } from '${manifest.name}/pdf';`);
  expect(sizeOf(reader.code)).toBeLessThanOrEqual(2.25 * 1024);
});
