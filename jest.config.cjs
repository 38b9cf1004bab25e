/** Jest runs TypeScript through swc; ESM-only packages are transformed too (see docs/decisions.md, "CommonJS"). */
const esmOnly = [
  '@libpdf/core',
  'pkijs',
  'hucre',
  'adaptivecards',
  '@noble',
  'asn1js',
  '@peculiar',
  '@scure',
  'pvutils',
  'pvtsutils',
  'bytestreamjs',
  'lru-cache',
  'react-data-grid',
  '@microsoft/app-manifest',
  'strip-bom',
  'jose',
  '@hono',
  'hono',
];
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
    '\\.css$': '<rootDir>/test/helpers/empty.ts',
  },
  testTimeout: 30000,
  maxWorkers: 2,
};
