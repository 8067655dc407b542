module.exports = {
  testEnvironment: 'jsdom',
  transform: { '\\.[jt]sx?$': ['ts-jest', { tsconfig: 'tsconfig.jest.json' }] },
  transformIgnorePatterns: ['/node_modules/(?!case-invoice-uploader/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/noStyles.js' },
};
