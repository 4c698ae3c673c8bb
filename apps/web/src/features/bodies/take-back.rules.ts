import type { Appointment, Capacity, HistoricHoldingView } from '@samsyn/contract';
import { timeOf } from './holding-time.rules';

/** What is to happen to a seat, and the appointment that takes it back. */
export interface PlannedChange {
  /** Who takes over; undefined when somebody leaves and nobody does. */
  readonly next: HistoricHoldingView | undefined;
  /** Who leaves then, and stays when it is taken back; undefined when nobody has the seat until then. */
  readonly present: HistoricHoldingView | undefined;
  readonly takesBack: Appointment;
}

/** The next change of who has a seat in one capacity that lies ahead, if there is one. */
export function plannedChange(
  holdings: readonly HistoricHoldingView[],
  capacity: Capacity,
  now: Date,
): PlannedChange | undefined {
  const mine = holdings.filter((holding) => holding.capacity === capacity);
  const present = mine.find((holding) => timeOf(holding, now) === 'now');
  const next = mine
    .filter((holding) => timeOf(holding, now) === 'ahead')
    .toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from))[0];
  const from = next?.from ?? present?.until;
  if (!from) return undefined;
  const staying = present?.until === from ? present : undefined;
  return { next, present: staying, takesBack: { contactId: staying?.contactId ?? null, capacity, from } };
}
