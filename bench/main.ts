import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { BenchServer } from './bench-server';
import { dueToAccepted } from './due-to-accepted/due-to-accepted';
import { fanOut } from './fan-out/fan-out';
import { type Figure, figureOf, type Measurement } from './measurement';
import { meetingList } from './meeting-list/meeting-list';
import { start } from './start/start';
import { sweepFlat } from './sweep-flat/sweep-flat';
import { table } from './table';

const measurements: readonly Measurement[] = [fanOut, meetingList, dueToAccepted, sweepFlat, start];

/** Prints a table, or with `--json` one array and nothing else; `--only <name>` measures that one alone. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const chosen = measurements.filter(
    ({ goals }) => !values.only || goals.some(({ name }) => name === values.only),
  );
  if (chosen.length === 0) throw new Error(`There is no measurement ${values.only}`);
  const figures: Figure[] = [];
  const server = await BenchServer.start();
  process.once('SIGINT', () => void server.stop().finally(() => process.exit(130)));
  try {
    for (const measurement of chosen) {
      const { goals } = measurement;
      const name = goals.map((goal) => goal.name).join(', ');
      console.error(`  … ${name}`);
      const measured = await measurement.measure(server, (text) => console.error(`      ${text}`));
      figures.push(...goals.map((goal, index) => figureOf(goal, measured[index] ?? Number.NaN)));
    }
  } finally {
    await server.stop();
  }
  const goals = chosen.flatMap((measurement) => measurement.goals);
  console.log(values.json ? JSON.stringify(figures) : table(figures, goals));
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(`The bench could not be run: ${error.stack ?? error.message}`);
    process.exit(1);
  },
);
