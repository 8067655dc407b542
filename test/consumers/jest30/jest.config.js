module.exports = {
  testEnvironment: 'jsdom',
  transformIgnorePatterns: ['/node_modules/(?!case-invoice-uploader/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/noStyles.js' },
};
