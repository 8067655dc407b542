import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { bundle, Features, type Targets } from 'lightningcss';
import { defineConfig, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };

/** Entries that hold hooks or components, or words handed to them from a server component. */
const clientEntries: readonly string[] = ['index', 'locales', 'pdf', 'batch'];

/** Everything the host's own bundler brings: never a second React, axios or react-query. */
const externalNames = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The oldest browsers it works in, as package.json tells them. */
const leastBrowsers: readonly (readonly [name: string, major: number])[] =
  manifest.browserslist.map((line) => {
    const [name = '', major = ''] = line.split(' >= ');
    return [name, Number(major)];
  });

/**
 * Puts style sheets into the package, minified and without nesting, which the oldest browsers lack.
 * `light-dark()` stays, since ours is asked for before it is used: what takes its place elsewhere follows
 * no scheme but the system's.
 */
function styleSheets(sources: Readonly<Record<string, string>>): Plugin {
  const targets: Targets = Object.fromEntries(
    leastBrowsers.map(([name, major]) => [name, major << 16]),
  );
  return {
    name: 'style-sheets',
    apply: (config) => Boolean(config.build?.lib),
    buildStart() {
      for (const source of Object.values(sources)) this.addWatchFile(pathOf(source));
    },
    generateBundle() {
      for (const [name, source] of Object.entries(sources)) {
        const filename = pathOf(source);
        const { code } = bundle({ filename, minify: true, targets, exclude: Features.LightDark });
        const types = `${name}.d.ts`;
        this.emitFile({ type: 'asset', fileName: name, source: code });
        this.emitFile({ type: 'asset', fileName: types, source: 'export {};\n' });
      }
    },
  };
}

/**
 * Leaves `new Worker(new URL('./scanWorker.js', import.meta.url))` as it is written: the host's bundler
 * finds the worker by it. A build of ours would put a path of its own there.
 */
function hostBundlesWorkers(): Plugin {
  const moduleUrl = 'import.meta.url';
  const standIn = '__MODULE_URL__';
  return {
    name: 'host-bundles-workers',
    apply: (config) => Boolean(config.build?.lib),
    enforce: 'pre',
    transform: (code) =>
      code.includes('new Worker(')
        ? { code: code.replaceAll(moduleUrl, standIn), map: null }
        : null,
    renderChunk: (code) =>
      code.includes(standIn) ? { code: code.replaceAll(standIn, moduleUrl), map: null } : null,
  };
}

/**
 * Modules of the package that a host's webpack can leave out as a whole: it keeps what a module asks for later,
 * and what that needs in turn, although nothing else of the module is used. What the client shares with an
 * entry for servers is apart from what only a page has, such as axios.
 */
const apart = [
  { name: 'client', test: /\/src\/client\//, entriesAware: true },
  // What looks into a file needs these two and nothing else that asks for something later.
  { name: 'asking', test: /\/src\/engine\/(within|askLook)\.ts$/ },
  { name: 'keeping', test: /\/src\/hooks\/(keeperContext|useCaseInvoiceUploads)\.ts$/ },
];

export default defineConfig({
  plugins: [
    react(),
    styleSheets({ 'styles.css': 'src/theme/styles.css', 'batch.css': 'src/batch/batch.css' }),
    hostBundlesWorkers(),
  ],
  build: {
    target: leastBrowsers.map(([name, major]) => `${name}${major}`),
    minify: false,
    sourcemap: true,
    copyPublicDir: false,
    lib: {
      formats: ['es'],
      entry: {
        index: pathOf('src/index.ts'),
        batch: pathOf('src/batch/index.ts'),
        core: pathOf('src/core/index.ts'),
        images: pathOf('src/images/index.ts'),
        locales: pathOf('src/locales/index.ts'),
        // The same packs without 'use client': in a server component they are data that can be spread.
        'locales-server': pathOf('src/locales/index.ts'),
        pdf: pathOf('src/pdf/index.ts'),
        proxy: pathOf('src/proxy/index.ts'),
        testing: pathOf('src/testing/index.ts'),
        // Beside the entry that starts it; no import of its own.
        scanWorker: pathOf('src/images/scanWorker.ts'),
      },
    },
    rolldownOptions: {
      external: (id) => externalNames.some((name) => id === name || id.startsWith(`${name}/`)),
      output: {
        entryFileNames: '[name].js',
        // A module for each set of entries that asks for it, all by one name.
        chunkFileNames: ({ name }) => `chunks/${name.replace(/~.*/, '')}.js`,
        codeSplitting: { groups: apart },
        // The host's bundler needs the annotations to drop what it does not use; the words are in the .d.ts.
        comments: { legal: false, annotation: true, jsdoc: false },
        banner: ({ isEntry, name }) =>
          isEntry && clientEntries.includes(name) ? "'use client';" : '',
      },
    },
  },
});
