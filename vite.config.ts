import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { bundle } from 'lightningcss';
import { defineConfig, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };

/** Entries that hold hooks or components, or words handed to them from a server component. */
const clientEntries: readonly string[] = ['index', 'locales'];

/** Everything the host's own bundler brings: never a second React, axios or react-query. */
const externalNames = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Puts the default look into the package, minified as it is: no target, so that nothing is lowered. */
function styleSheet(): Plugin {
  return {
    name: 'style-sheet',
    apply: (config) => Boolean(config.build?.lib),
    buildStart() {
      this.addWatchFile(pathOf('src/theme/styles.css'));
    },
    generateBundle() {
      const { code } = bundle({ filename: pathOf('src/theme/styles.css'), minify: true });
      this.emitFile({ type: 'asset', fileName: 'styles.css', source: code });
      this.emitFile({ type: 'asset', fileName: 'styles.d.ts', source: 'export {};\n' });
    },
  };
}

export default defineConfig({
  plugins: [react(), styleSheet()],
  build: {
    target: 'baseline-widely-available',
    minify: false,
    sourcemap: true,
    copyPublicDir: false,
    lib: {
      formats: ['es'],
      entry: {
        index: pathOf('src/index.ts'),
        core: pathOf('src/core/index.ts'),
        locales: pathOf('src/locales/index.ts'),
        // The same packs without 'use client': in a server component they are data that can be spread.
        'locales-server': pathOf('src/locales/index.ts'),
        proxy: pathOf('src/proxy/index.ts'),
        testing: pathOf('src/testing/index.ts'),
      },
    },
    rolldownOptions: {
      external: (id) => externalNames.some((name) => id === name || id.startsWith(`${name}/`)),
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name].js',
        // The host's bundler needs the annotations to drop what it does not use; the words are in the .d.ts.
        comments: { legal: false, annotation: true, jsdoc: false },
        banner: ({ isEntry, name }) =>
          isEntry && clientEntries.includes(name) ? "'use client';" : '',
      },
    },
  },
});
