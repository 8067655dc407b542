module.exports = {
  testEnvironment: 'jsdom',
  transform: { '\\.[jt]sx?$': ['ts-jest', { tsconfig: 'tsconfig.jest.json' }] },
  transformIgnorePatterns: ['/node_modules/(?!(?:\\.pnpm/)?(?:case-invoice-uploader|jose)[@/])'],
  moduleNameMapper: { '\\.css$': '<rootDir>/noStyles.js' },
};
