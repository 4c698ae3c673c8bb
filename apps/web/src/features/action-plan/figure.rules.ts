import { type ActionsOnDay, type CivilDate, type IndicatorProgress } from '@samsyn/contract';
import { daysFrom } from '../../lib/days.rules';

/** What a column of the figure is built of, from the ground up; what was stopped is told in the table alone. */
export const pieces = ['done', 'ongoing', 'planned'] as const;
export type Piece = (typeof pieces)[number];

/** A part of a column: from where up to where, counted in actions. */
export interface StackedPiece {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

/** The parts of a column that are there. */
export function stackOf(counts: ActionsOnDay): StackedPiece[] {
  let ground = 0;
  return pieces.flatMap((piece) => {
    const count = counts[piece];
    if (count === 0) return [];
    const from = ground;
    ground += count;
    return [{ piece, from, to: ground }];
  });
}

/** How high the highest column is, in actions; never nothing, so that it can be divided by. */
export function highestOf(counts: readonly ActionsOnDay[]): number {
  return Math.max(1, ...counts.map((each) => pieces.reduce((sum, piece) => sum + each[piece], 0)));
}

/** A reading in the figure: how far along and how far up, both from 0 to 1. */
export interface DrawnReading {
  readonly readOn: CivilDate;
  readonly value: number;
  readonly along: number;
  readonly up: number;
}

/** The readings of an indicator from the first of them to today, from nothing up to the highest of them and the target. */
export function drawnReadings(
  { readings, target }: Pick<IndicatorProgress, 'readings' | 'target'>,
  today: CivilDate,
): { readonly points: readonly DrawnReading[]; readonly target: number | null } {
  const [first] = readings;
  if (!first) return { points: [], target: null };
  const whole = Math.max(1, daysFrom(first.readOn, today));
  const most = Math.max(target ?? 0, ...readings.map(({ value }) => value)) || 1;
  return {
    points: readings.map(({ readOn, value }) => ({
      readOn,
      value,
      along: Math.min(1, daysFrom(first.readOn, readOn) / whole),
      up: value / most,
    })),
    target: target === null ? null : target / most,
  };
}
