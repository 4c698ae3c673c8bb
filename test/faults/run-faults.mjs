/**
 * The long form of the fault tests, and a table of what they came to: every fault once, with 25 kills of workers over 4,000
 * mails, and each race with twenty seeds. Takes an hour or two; `--short` does each once, with 5 kills over 1,000 mails.
 * Usage: npm run faults [-- --short]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';

const short = process.argv.includes('--short');
const { rounds, ...size } = short
  ? { rounds: 1, kills: 5, mails: 1000 }
  : { rounds: 20, kills: 25, mails: 4000 };

/** Those whose outcome depends on who comes first; a run of `reschedule-race` has twenty seeds in itself. */
const races = ['cancel-race', 'several-workers', 'one-mail-per-person'];

const directory = mkdtempSync(join(tmpdir(), 'samsyn-faults-'));
const report = join(directory, 'report');
const faults = new Map();
const begun = loadavg()[0];
try {
  for (let round = 0; round < rounds; round += 1) {
    console.error(`Round ${round + 1} of ${rounds}`);
    play(round, round === 0 ? ['test/faults/'] : races.map((name) => `test/faults/${name}`));
  }
  count();
} finally {
  rmSync(directory, { recursive: true, force: true });
}
print();

/** Runs tests once and keeps of each whether it held. */
function play(round, paths) {
  const results = join(directory, 'results.json');
  const asked = JSON.stringify({ faultRun: { ...size, round, report } });
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'e2e', 'long', '--globals', asked];
  const args = [...jest, '--json', `--outputFile=${results}`, ...paths];
  spawnSync(execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const { assertionResults, name, message } of JSON.parse(readFileSync(results, 'utf8')).testResults) {
    for (const { fullName, ancestorTitles, title, status } of assertionResults) {
      const fault = faultOf(fullName);
      fault.words = [ancestorTitles.join(', '), title];
      fault.runs += 1;
      if (status === 'passed') fault.held += 1;
    }
    if (assertionResults.length === 0) throw new Error(`${name} could not run: ${message}`);
  }
}

function faultOf(test) {
  const known = faults.get(test) ?? { runs: 0, held: 0, mails: 0, lost: 0, doubled: 0, flagged: 0, late: 0 };
  faults.set(test, known);
  return known;
}

/** Adds up what each test has reported last in each round. */
function count() {
  const last = new Map();
  for (const line of linesOf(report)) {
    const { test, round, ...counts } = JSON.parse(line);
    last.set(`${round} ${test}`, { test, counts });
  }
  for (const { test, counts } of last.values()) {
    const fault = faultOf(test);
    fault.counted = true;
    for (const [name, number] of Object.entries(counts)) fault[name] += number;
  }
}

function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

function print() {
  const names = ['mails', 'lost', 'doubled', 'flagged', 'late'];
  const head = ['held', ...names];
  const rows = [...faults.values()].map((fault) => [
    `${fault.held}/${fault.runs}`,
    ...names.map((name) => (fault.counted ? String(fault[name]) : '–')),
    ...(fault.words ?? []),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column].length)),
  );
  const line = (cells) => cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ');
  const now = loadavg()[0];
  console.log(
    `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ` +
      `load ${begun?.toFixed(1)} to ${now?.toFixed(1)}${short ? ', short form' : ''}\n`,
  );
  console.log(line(head));
  let heading = '';
  for (const row of rows) {
    const [about, fault] = row.splice(head.length);
    if (about !== heading) console.log(`\n${(heading = about)}`);
    console.log(`${line(row)}  ${fault}`);
  }
  const held = [...faults.values()].every(({ runs, held: times }) => times === runs);
  console.log(held ? '\nAll as promised.' : '\nNot all as promised.');
  process.exitCode = held ? 0 : 1;
}
