import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { moduleOf } from './buildPages.js';
import type { Candidate } from './candidates.js';
import { work } from './places.js';

/** What a host's bundler adds for a candidate, minified and gzipped, in bytes. */
export interface Weight {
  /** What is loaded before it can be used. */
  readonly js: number;
  readonly css: number;
  /** Of that, what is not one of the packages that the order names. */
  readonly ownJs: number;
  /** The same with what is loaded later. */
  readonly allOwnJs: number;
  /** What is loaded before it can be used where the host has axios and react-query already. */
  readonly besideHostJs: number;
}

/** The host has React, and the part of react-query that does not depend on React. */
const HOSTS = ['react', 'react-dom', '@tanstack/query-core'];
const MANDATED = ['axios', 'react-dropzone', '@tanstack/react-query'];

/** Weighs the smallest import of a candidate, or its module where it is no library. */
export async function weigh({ name, imports }: Candidate): Promise<Weight> {
  mkdirSync(join(work, 'weigh'), { recursive: true });
  const entry = join(work, 'weigh', `${name}.js`);
  writeFileSync(entry, imports ?? `export * from ${JSON.stringify(moduleOf(name))};`);
  const all = await bundle(entry, HOSTS);
  const own = await bundle(entry, [...HOSTS, ...MANDATED]);
  const besideHost = await bundle(entry, [...HOSTS, 'axios', '@tanstack/react-query']);
  return {
    js: all.js,
    css: all.css,
    ownJs: own.js,
    allOwnJs: own.js + own.laterJs,
    besideHostJs: besideHost.js,
  };
}

async function bundle(
  entry: string,
  outside: readonly string[],
): Promise<{ js: number; laterJs: number; css: number }> {
  const result = await build({
    root: work,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      cssMinify: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)),
        onLog: () => undefined,
        output: { format: 'es' },
      },
    },
  });
  const outputs = 'output' in result ? result.output : [];
  const chunks = outputs.flatMap((output) => (output.type === 'chunk' ? [output] : []));
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of atOnce) {
    const imports = chunks.find(({ fileName }) => fileName === name)?.imports ?? [];
    for (const other of imports) atOnce.add(other);
  }
  const size = { js: 0, laterJs: 0, css: 0 };
  const sizeOf = (body: string | Uint8Array): number => gzipSync(body, { level: 9 }).length;
  for (const { fileName, code } of chunks) {
    size[atOnce.has(fileName) ? 'js' : 'laterJs'] += sizeOf(code);
  }
  for (const output of outputs) {
    if (output.type === 'asset' && output.fileName.endsWith('.css'))
      size.css += sizeOf(output.source);
  }
  return size;
}
