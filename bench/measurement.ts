import type { BenchServer } from './bench-server';

/** One line of the result. Values and `goal` are in `unit`; `value` is the median of the rounds. */
export interface Figure {
  name: string;
  value: number;
  /** The least and the most that a round gave. */
  lowest: number;
  highest: number;
  unit: string;
  goal: number;
  met: boolean;
}

/** What is promised of a figure: that it is at least, or at most, so much. */
export interface Goal {
  name: string;
  unit: string;
  atLeast?: number;
  atMost?: number;
}

/** Says on the way what was measured. */
export type Note = (text: string) => void;

/** One way of measuring; some give more than one figure. */
export interface Measurement {
  goals: readonly Goal[];
  /** Measured only when asked for by name or with `--all`, because it takes long. */
  long?: boolean;
  /** What each round gave, in the order of the goals. */
  measure(server: BenchServer, note: Note): Promise<number[][]>;
}

/** How often everything is measured, ours and its peer in turn. */
export const ROUNDS = 5;

/** A goal with what was measured, rounded to what is worth reading. */
export function figureOf(goal: Goal, rounds: readonly number[]): Figure {
  const measured = median(rounds);
  const { name, unit, atLeast, atMost } = goal;
  const met = (atLeast === undefined || measured >= atLeast) && (atMost === undefined || measured <= atMost);
  const [value, lowest, highest] = [measured, Math.min(...rounds), Math.max(...rounds)].map(rounded);
  return { name, value, lowest, highest, unit, goal: atLeast ?? atMost ?? Number.NaN, met } as Figure;
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}

/** The value below which that part of all values lie; `part` is between 0 and 1. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('Nothing was measured');
  return value;
}

/** The middle of the values; between the two middle ones when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('Nothing was measured');
  return (lower + upper) / 2;
}
