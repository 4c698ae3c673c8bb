import type { SeatWithHolders } from '@samsyn/bodies';
import type { AgendaItem } from '@samsyn/contract';

/** Who may be chosen to present an item. */
type Presenter = Pick<SeatWithHolders, 'seatId' | 'organisationName'>;

/** Whether an item is to be presented by a seat that takes no part. */
export function hasStranger(items: readonly AgendaItem[], seats: readonly Presenter[]): boolean {
  const seatIds = new Set(seats.map(({ seatId }) => seatId));
  return items.some(({ seatId }) => seatId !== undefined && !seatIds.has(seatId));
}

/**
 * The items with their presenters in words: the organisation of the seat that was chosen, unless something else is said. A seat
 * that takes no part, as when a standing agenda is older than the body, presents nothing.
 */
export function withPresenters(items: readonly AgendaItem[], seats: readonly Presenter[]): AgendaItem[] {
  const organisations = new Map(seats.map(({ seatId, organisationName }) => [seatId, organisationName]));
  return items.map(({ seatId, ...item }) => {
    const organisation = seatId && organisations.get(seatId);
    if (!organisation) return item;
    return { ...item, seatId, presenter: item.presenter ?? organisation };
  });
}

/** The positions of the items that a seat presents. */
export function ownItems(
  agenda: readonly { seatId?: string | null | undefined }[],
  { seatId }: { seatId: string },
): number[] {
  return agenda.flatMap((item, position) => (item.seatId === seatId ? [position] : []));
}
