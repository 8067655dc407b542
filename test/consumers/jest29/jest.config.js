module.exports = {
  testEnvironment: 'jsdom',
  transformIgnorePatterns: ['/node_modules/(?!(?:\\.pnpm/)?(?:case-invoice-uploader|jose)[@/])'],
  moduleNameMapper: { '\\.css$': '<rootDir>/noStyles.js' },
};
