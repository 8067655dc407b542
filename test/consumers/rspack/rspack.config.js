export default {
  mode: 'production',
  entry: './main.js',
  output: { clean: true },
  module: { rules: [{ test: /\.css$/, type: 'css' }] },
  performance: false,
};
