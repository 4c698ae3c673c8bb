/**
 * Prints the slowest test files of a run, from Jest's own results: `node print-slowest.mjs <results.json>`. A suite that is
 * to stay under its limit is kept there by looking at these.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [results] = process.argv.slice(2);
const { testResults } = JSON.parse(readFileSync(results, 'utf8'));
const slowest = testResults
  .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
  .sort((one, other) => other.seconds - one.seconds)
  .slice(0, 10);
console.log('The slowest test files, in seconds:');
for (const { name, seconds } of slowest) {
  console.log(`${seconds.toFixed(1).padStart(7)}  ${relative(process.cwd(), name)}`);
}
