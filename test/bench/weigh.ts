import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { moduleOf } from './buildPages.js';
import type { Candidate } from './candidates.js';
import { work } from './places.js';

/** What a host's bundler adds for a candidate, minified and gzipped, in bytes. */
export interface Weight {
  readonly js: number;
  readonly css: number;
  /** Of the JavaScript, what is not one of the packages that the order names. */
  readonly ownJs: number;
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
  return { ...all, ownJs: own.js };
}

async function bundle(
  entry: string,
  outside: readonly string[],
): Promise<{ js: number; css: number }> {
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
  const size = { js: 0, css: 0 };
  for (const output of 'output' in result ? result.output : []) {
    const body = output.type === 'chunk' ? output.code : output.source;
    const kind = output.type === 'chunk' ? 'js' : output.fileName.endsWith('.css') ? 'css' : null;
    if (kind) size[kind] += gzipSync(body, { level: 9 }).length;
  }
  return size;
}
