import type { ChildProcess } from 'node:child_process';
import { freePort } from '@samsyn/testing';
import { startProgram, stopProcess, waitUntilReady } from '../child-process';
import { type Measurement, type Note, ROUNDS } from '../measurement';
import { productSettings } from '../product';

/** How long the API takes to get ready, in times of a minimal Nest application on the same database. */
export const startRatio: Measurement = {
  goals: [{ name: 'start-ratio', unit: 'of a minimal Nest app', atMost: 2 }],
  async measure(server, note) {
    return [await server.withDatabase('bench_start_ratio', (url) => compare(url, note))];
  },
};

async function compare(url: string, note: Note): Promise<number[]> {
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const our = await secondsToReady((port) =>
      startProgram('apps/api/src/main.js', { ...productSettings(url), HOST: '127.0.0.1', PORT: port }),
    );
    const their = await secondsToReady((port) =>
      startProgram('bench/start-ratio/minimal-api.js', {}, { programArguments: [url, port] }),
    );
    if (round === 0) continue; // files are read into memory
    note(`${our.toFixed(2)} s, ${their.toFixed(2)} s minimal`);
    ratios.push(our / their);
  }
  return ratios;
}

async function secondsToReady(start: (port: string) => ChildProcess): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const child = start(String(port));
  try {
    await waitUntilReady(`http://127.0.0.1:${port}/health/ready`);
    return (performance.now() - begun) / 1000;
  } finally {
    await stopProcess(child);
  }
}
