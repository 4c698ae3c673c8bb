import { tmpdir } from 'node:os';
import { join } from 'node:path';

const asked = process.argv.join(' ');
// a rule is judged by the specs without I/O, what needs a database by those that have one
const level = asked.includes('.rules.ts') ? 'unit' : 'db';
const rooms = new Set(asked.match(/libs\/[a-z-]+/g) ?? ['libs']);
// Stryker's processes know no more of what was asked than their environment
Object.assign(process.env, { MUTATED_LEVEL: level, MUTATED_ROOMS: [...rooms].join(',') });

/** Stryker works on a copy outside the project, so an interrupted run leaves nothing mutated behind. */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'test/mutation/jest-level.cjs' },
  coverageAnalysis: 'perTest',
  concurrency: level === 'unit' ? 2 : 1,
  timeoutMS: 30_000,
  tempDirName: join(tmpdir(), `samsyn-mutation-${process.pid}`),
  ignorePatterns: ['dist', '.samsyn', 'docs'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'dist/mutation.json' },
};
