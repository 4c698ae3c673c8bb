/**
 * Reads Jest's results and prints the one line that counts: `N passed, N failed`. Whatever is not a test that passed
 * is a failure: a skipped test, a suite that could not run, a run without tests, results that are missing.
 * Usage: node test/tally/print-tally.mjs [results.json]
 */
import { readFileSync } from 'node:fs';

const file = process.argv[2] ?? 'dist/test-results.json';
const total = tally(file);
for (const reason of total.reasons) console.error(reason);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function tally(path) {
  let results;
  try {
    results = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { passed: 0, failed: 1, reasons: [`No results of Jest to count: ${error.message}`] };
  }
  const count = (name) => (Number.isInteger(results[name]) ? results[name] : 0);
  const passed = count('numPassedTests');
  const broken = suitesThatDidNotRun(results);
  const faults = [
    [count('numFailedTests'), 'tests failed'],
    [count('numPendingTests'), 'tests were skipped'],
    [count('numTodoTests'), 'tests are only announced'],
    [broken.length, `suites could not run: ${broken.join(', ')}`],
  ].filter(([number]) => number > 0);
  let failed = faults.reduce((sum, [number]) => sum + number, 0);
  const reasons = faults.map(([number, what]) => `${number} ${what}`);
  if (failed === 0 && (passed === 0 || results.success !== true || results.wasInterrupted)) {
    failed = 1;
    reasons.push(passed === 0 ? 'No test ran' : 'The run was interrupted or did not end well');
  }
  return { passed, failed, reasons };
}

/** A suite that fails to load, or fails in beforeAll or afterAll, may have no failed test of its own. */
function suitesThatDidNotRun({ testResults = [], numRuntimeErrorTestSuites = 0 }) {
  const suites = testResults
    .filter(({ status, assertionResults = [] }) => {
      return status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
    })
    .map(({ name }) => name);
  while (suites.length < numRuntimeErrorTestSuites) suites.push('(unnamed)');
  return suites;
}
