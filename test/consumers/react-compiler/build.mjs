import { transformFileAsync } from '@babel/core';
import { build } from 'esbuild';

/** Ends the build where the compiler leaves a component as it is. */
const compiler = {
  name: 'react-compiler',
  setup: ({ onLoad }) =>
    onLoad({ filter: /main\.jsx$/ }, async ({ path }) => {
      const { code } = await transformFileAsync(path, {
        configFile: false,
        presets: [['@babel/preset-react', { runtime: 'automatic' }]],
        plugins: [['babel-plugin-react-compiler', { panicThreshold: 'all_errors' }]],
      });
      if (!code.includes('react/compiler-runtime')) throw new Error('Nothing was compiled.');
      return { contents: code, loader: 'js' };
    }),
};

await build({
  entryPoints: ['main.jsx'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  logLevel: 'warning',
  plugins: [compiler],
});
