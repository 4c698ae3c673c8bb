import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(__dirname, 'print-tally.mjs');

describe('the tally', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'samsyn-tally-'));
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  const tally = (results?: unknown) => {
    const file = join(directory, 'jest.json');
    if (results !== undefined) writeFileSync(file, JSON.stringify(results));
    const { stdout, status } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
    return { line: stdout, status };
  };

  const good = { success: true, numPassedTests: 12, testResults: [{ status: 'passed', name: 'a.spec.ts' }] };

  it('given that every test passed, counts them and succeeds', () => {
    expect(tally(good)).toEqual({ line: '12 passed, 0 failed\n', status: 0 });
  });

  it.each([
    ['a test failed', { ...good, success: false, numFailedTests: 1 }, '12 passed, 1 failed\n'],
    ['tests were skipped', { ...good, numPendingTests: 2 }, '12 passed, 2 failed\n'],
    ['a test is only announced', { ...good, numTodoTests: 1 }, '12 passed, 1 failed\n'],
    ['no test ran', { ...good, numPassedTests: 0 }, '0 passed, 1 failed\n'],
    ['the run did not end well', { ...good, success: false }, '12 passed, 1 failed\n'],
    [
      'a suite could not be loaded',
      {
        ...good,
        success: false,
        testResults: [{ status: 'failed', name: 'b.spec.ts', assertionResults: [] }],
      },
      '12 passed, 1 failed\n',
    ],
    ['the results are missing', undefined, '0 passed, 1 failed\n'],
  ])('given that %s, fails', (_name, results, line) => {
    expect(tally(results)).toEqual({ line, status: 1 });
  });
});
