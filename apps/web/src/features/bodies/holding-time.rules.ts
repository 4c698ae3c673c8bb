import type { HistoricHoldingView } from '@samsyn/contract';

/** How a holding stands to now: it lies ahead, is had, or has been. */
export type HoldingTime = 'ahead' | 'now' | 'past';

export function timeOf({ from, until }: Pick<HistoricHoldingView, 'from' | 'until'>, now: Date): HoldingTime {
  if (Date.parse(from) > now.getTime()) return 'ahead';
  return until !== null && Date.parse(until) <= now.getTime() ? 'past' : 'now';
}

/** The instant before one that is not included: its day is the last one. */
export function lastInstantBefore(until: string): Date {
  return new Date(Date.parse(until) - 1);
}
