import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { type Candidate, pagesOf } from './candidates.js';
import { source, work } from './places.js';

/**
 * Builds one page for each candidate as a host would: production React, minified.
 *
 * @returns why not, for each that could not be built
 */
export async function buildPages(candidates: readonly Candidate[]): Promise<Map<string, string>> {
  const failures = new Map<string, string>();
  // Beside the packages, so that each import finds them.
  for (const folder of ['candidates', 'page']) {
    cpSync(join(source, folder), join(work, folder), { recursive: true });
  }
  for (const candidate of candidates) {
    try {
      for (const name of pagesOf(candidate)) await buildPage(name);
    } catch (error) {
      failures.set(candidate.name, firstLineOf(error));
    }
  }
  return failures;
}

/** The module of a candidate. */
export function moduleOf(name: string): string {
  const path = join(work, 'candidates', `${name}.jsx`);
  return existsSync(path) ? path : join(work, 'candidates', `${name}.js`);
}

async function buildPage(name: string): Promise<void> {
  const entry = join(work, 'page', `entry-${name}.js`);
  const path = JSON.stringify(moduleOf(name));
  writeFileSync(entry, `import * as it from ${path};\nwindow.__bench.candidate = it;\n`);
  await build({
    root: work,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    base: `/dist/${name}/`,
    publicDir: false,
    resolve: { dedupe: ['react', 'react-dom'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(work, 'dist', name),
      emptyOutDir: true,
      minify: true,
      sourcemap: 'hidden',
      target: 'es2022',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      assetsInlineLimit: 1_000_000,
      cssCodeSplit: false,
      rolldownOptions: {
        input: entry,
        onLog: () => undefined,
        output: {
          entryFileNames: 'page.js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: ({ names }) =>
            names[0]?.endsWith('.css') ? 'page.css' : '[name]-[hash][extname]',
        },
      },
    },
  });
  rmSync(entry);
}

/** What went wrong, short enough for a table's note. */
export function firstLineOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.slice(0, 200) ?? '';
}
