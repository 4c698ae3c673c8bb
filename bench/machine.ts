import { cpus, loadavg, totalmem } from 'node:os';

/** What was measured on, and what else it was busy with: without that no figure can be compared with another. */
export function machine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return (
    `${new Date().toISOString().slice(0, 16)}Z, ${processors.length} × ${model}, ${gigabytes} GB, ` +
    `${process.platform}, Node ${process.versions.node}, ${load()}`
  );
}

/** How many processes wanted to run in the last minute; more than there are processors is a machine that is shared. */
export function load(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
