/**
 * One runner, three levels by suffix: `.spec` has no I/O, `.db.spec` runs a service on a real PostgreSQL,
 * `.e2e-spec` speaks HTTP or drives a browser.
 */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/**
 * What a test of one service does not use is not loaded: a fifth of the time of many short files. A whole program uses nearly
 * all, and would then be compiled within the time that a test has to start it.
 */
const lazily = { ...swc, module: { ...swc.module, lazy: true } };

const ours = '\\.[cm]?[jt]sx?$';

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // Nest 12 and several others are ESM only; transforming node_modules too is cached and safe. Their source maps, which
  // nobody reads, would cost every test file a tenth of its time.
  transform: {
    '/node_modules/.*\\.[cm]?[jt]sx?$': ['@swc/jest', { ...swc, sourceMaps: false }],
    [ours]: ['@swc/jest', swc],
  },
  transformIgnorePatterns: [],
  moduleNameMapper: { '^@samsyn/([^/]+)$': '<rootDir>/libs/$1/src' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.samsyn/'],
  setupFiles: ['reflect-metadata'],
};

/** What takes long, and stands behind commands of its own: `npm run long` is all of it. */
const longForms = [
  'test/situations/*',
  'test/http/nobody-attends',
  'test/faults/{cancel-race,database-stopped,fairness,one-mail-per-person,queue-away,queue-on-redis}',
  'libs/embedded-database/src/{embedded-postgres,postmaster-file}',
  'libs/platform/src/mail/relay-patience-defaults',
  'test/faults/{relay-answers,reschedule-race,several-workers,slow-answer,task-killed,wrong-clock}',
].map((path) => `**/${path}.e2e-spec.ts`);

module.exports = {
  testTimeout: 30_000,
  // one more than two cores: most tests wait for a database, a relay, a browser or a lease
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/tally/slow-levels-first.mjs',
  // the modules of each file stay in memory: after a hundred and fifty files a worker has no room left
  workerIdleMemoryLimit: '1.5GB',
  projects: [
    {
      ...base,
      transform: { ...base.transform, [ours]: ['@swc/jest', lazily] },
      displayName: 'unit',
      testMatch: ['**/?*.spec.ts?(x)'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.tsx?$'],
    },
    {
      ...base,
      transform: { ...base.transform, [ours]: ['@swc/jest', lazily] },
      displayName: 'db',
      testMatch: ['**/*.db.spec.ts?(x)'],
      globalSetup: '<rootDir>/libs/testing/src/test-database/start-test-database.ts',
      globalTeardown: '<rootDir>/libs/testing/src/test-database/stop-test-database.ts',
    },
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['**/*.e2e-spec.ts?(x)', ...longForms.map((path) => `!${path}`)],
      globalSetup: '<rootDir>/libs/testing/src/test-database/start-test-database.ts',
      globalTeardown: '<rootDir>/libs/testing/src/test-database/stop-test-database.ts',
    },
    {
      ...base,
      displayName: 'long',
      testMatch: longForms,
      globalSetup: '<rootDir>/libs/testing/src/test-database/start-test-database.ts',
      globalTeardown: '<rootDir>/libs/testing/src/test-database/stop-test-database.ts',
    },
  ],
};
