import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { actionList } from './action-list/action-list';
import { auditedWrite } from './audited-write/audited-write';
import { BenchServer } from './bench-server';
import { chosen } from './choice.rules';
import { commitToClaim } from './commit-to-claim/commit-to-claim';
import { dueToAccepted } from './due-to-accepted/due-to-accepted';
import { fanOut } from './fan-out/fan-out';
import { load, machine } from './machine';
import { manyMunicipalities } from './many-municipalities/many-municipalities';
import { type Figure, figureOf, type Measurement } from './measurement';
import { meetingList } from './meeting-list/meeting-list';
import { nullDispatch } from './null-dispatch/null-dispatch';
import { replanAction } from './replan-action/replan-action';
import { reportPdf } from './report-pdf/report-pdf';
import { start } from './start/start';
import { startRatio } from './start-ratio/start-ratio';
import { sweepFlat } from './sweep-flat/sweep-flat';
import { table } from './table';
import { webApp } from './web-app/web-app';

const measurements: readonly Measurement[] = [
  fanOut,
  meetingList,
  commitToClaim,
  nullDispatch,
  manyMunicipalities,
  actionList,
  auditedWrite,
  replanAction,
  startRatio,
  dueToAccepted,
  reportPdf,
  sweepFlat,
  start,
  webApp,
];

/** Prints a table, or with `--json` one array and nothing else. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
  });
  const asked = chosen(measurements, { names: positionals, all: values.all });
  const begun = machine();
  const figures: Figure[] = [];
  const server = await BenchServer.start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().finally(() => process.exit(130)));
  }
  try {
    for (const measurement of asked) figures.push(...(await measured(measurement, server)));
  } finally {
    await server.stop();
  }
  const goals = asked.flatMap((measurement) => measurement.goals);
  console.log(values.json ? JSON.stringify(figures) : `${begun} to ${load()}\n\n${table(figures, goals)}`);
}

async function measured(measurement: Measurement, server: BenchServer): Promise<Figure[]> {
  const { goals } = measurement;
  console.error(`  … ${goals.map(({ name }) => name).join(', ')}`);
  const rounds = await measurement.measure(server, (text) => console.error(`      ${text} (${load()})`));
  return goals.map((goal, index) => figureOf(goal, rounds[index] ?? []));
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(`The bench could not be run: ${error.stack ?? error.message}`);
    process.exit(1);
  },
);
