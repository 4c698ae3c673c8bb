import { type AgendaItem, LONGEST_ITEM } from './agenda-item.schema';

/** No item of a fitted agenda is shorter, in minutes. */
export const SHORTEST_ITEM = 5;

/** How long the items are together, in minutes. */
export function agendaMinutes(items: readonly Pick<AgendaItem, 'minutes'>[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

/**
 * An agenda fitted to a meeting's length: each item keeps its share of the time and none is shorter than
 * {@link SHORTEST_ITEM}; whole five minutes where the length allows it. When even that is too long for the meeting, it is
 * left so: an overrun is told, never cut.
 *
 * @param available the meeting's length in whole minutes
 */
export function fittedAgenda<Item extends Pick<AgendaItem, 'minutes'>>(
  items: readonly Item[],
  available: number,
): Item[] {
  if (items.length === 0 || agendaMinutes(items) === available) return [...items];
  const unit = available % SHORTEST_ITEM === 0 ? SHORTEST_ITEM : 1;
  const shares = sharesOf(items, available);
  const rounded = shares.map((share) => Math.max(SHORTEST_ITEM, Math.floor(share / unit) * unit));
  const left = Math.max(
    0,
    Math.round((available - agendaMinutes(rounded.map((minutes) => ({ minutes })))) / unit),
  );
  // what rounding has left goes to those it took most from
  const neediest = shares
    .map((share, position) => ({ position, short: share - (rounded[position] ?? 0) }))
    .toSorted((one, other) => other.short - one.short || one.position - other.position);
  const longer = new Set(neediest.slice(0, left).map(({ position }) => position));
  return items.map((item, position) => ({
    ...item,
    minutes: Math.min(LONGEST_ITEM, (rounded[position] ?? SHORTEST_ITEM) + (longer.has(position) ? unit : 0)),
  }));
}

/** The exact minutes of each item; what the shortest need beyond their share is taken from the others alike. */
function sharesOf(items: readonly Pick<AgendaItem, 'minutes'>[], available: number): number[] {
  let shortest = new Set<number>();
  for (;;) {
    const others = items.filter((_, position) => !shortest.has(position));
    const factor = (available - shortest.size * SHORTEST_ITEM) / Math.max(1, agendaMinutes(others));
    const shares = items.map(({ minutes }, position) =>
      shortest.has(position) ? SHORTEST_ITEM : minutes * factor,
    );
    const tooShort = shares.flatMap((share, position) => (share < SHORTEST_ITEM ? position : []));
    if (tooShort.length === 0) return shares;
    shortest = new Set([...shortest, ...tooShort]);
  }
}
