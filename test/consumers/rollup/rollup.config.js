import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';

/** Rollup alone knows no CSS: the sheet goes beside the script. */
const styleSheets = {
  name: 'style-sheets',
  transform(code, id) {
    if (!id.endsWith('.css')) return null;
    this.emitFile({ type: 'asset', fileName: 'main.css', source: code });
    return 'export {};';
  },
};

export default {
  input: 'main.js',
  output: { dir: 'dist', format: 'es' },
  plugins: [
    styleSheets,
    nodeResolve({ browser: true }),
    commonjs(),
    replace({ preventAssignment: true, 'process.env.NODE_ENV': '"production"' }),
  ],
};
