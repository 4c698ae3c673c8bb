import { appendFileSync } from 'node:fs';

/** How much a run of the faults is to do. `npm run faults` asks for more than `npm test`, and for a report. */
interface FaultRun {
  /** Of workers, over so many mails. */
  kills: number;
  mails: number;
  /** Which repetition this is, from 0; races have other seeds in each. */
  round: number;
  /** A file to which each fault adds a line of what it came to. */
  report?: string;
}

/** What a fault came to, counted in mails. */
interface FaultCounts {
  mails?: number;
  lost?: number;
  doubled?: number;
  flagged?: number;
  /** Not finished within what the fault is allowed. */
  late?: number;
}

/** As `run-faults.mjs` hands it to Jest. */
const { faultRun: asked } = globalThis as { faultRun?: Partial<FaultRun> };

export const faultRun: FaultRun = { kills: 2, mails: 500, round: 0, ...asked };

/** Reports what the test under way has come to; of several reports the last counts. */
export function report(counts: FaultCounts): void {
  if (!faultRun.report) return;
  const line = { test: expect.getState().currentTestName, round: faultRun.round, ...counts };
  appendFileSync(faultRun.report, `${JSON.stringify(line)}\n`);
}
