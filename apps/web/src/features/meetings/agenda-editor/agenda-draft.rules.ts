import type { AgendaItem, AgendaView } from '@samsyn/contract';

/** An item while it is written: known by a key of the page's own, so that it is the same one wherever it is moved. */
export interface DraftItem extends AgendaItem {
  readonly key: string;
}

let made = 0;

/** An item under a key that no other has. */
export function keyed({ title, presenter, seatId, minutes, kind }: AgendaItem): DraftItem {
  made += 1;
  return { key: `item-${made}`, title, presenter, ...(seatId ? { seatId } : {}), minutes, kind };
}

/** The agenda as it is stored, to be written in; an item that stands where it stood keeps its key. */
export function draftOf(
  { items }: Pick<AgendaView, 'items'>,
  before: readonly DraftItem[] = [],
): DraftItem[] {
  return items.map((item, position) => {
    const draft = keyed(item);
    const earlier = before[position];
    return earlier?.title === item.title ? { ...draft, key: earlier.key } : draft;
  });
}

/** The draft as the API is told it. */
export function requestOf(items: readonly DraftItem[]): AgendaItem[] {
  return items.map(({ title, presenter, seatId, minutes, kind }) => ({
    title: title.trim(),
    presenter: presenter?.trim() ? presenter.trim() : null,
    ...(seatId ? { seatId } : {}),
    minutes,
    kind,
  }));
}

/** Whether two agendas say the same. Who presents is the seat where one is chosen, whatever it is called. */
export function isSameAgenda(one: readonly AgendaItem[], other: readonly AgendaItem[]): boolean {
  return one.length === other.length && one.every((item, at) => isSameItem(item, other[at]));
}

/** Whether two items say the same. */
export function isSameItem(one: AgendaItem, other: AgendaItem | undefined): boolean {
  return (
    other !== undefined &&
    one.title.trim() === other.title.trim() &&
    one.minutes === other.minutes &&
    one.kind === other.kind &&
    one.seatId === other.seatId &&
    (one.seatId !== undefined || (one.presenter?.trim() || null) === (other.presenter?.trim() || null))
  );
}

/** Whether every item has what it takes to be saved. */
export function isComplete(items: readonly DraftItem[]): boolean {
  return items.every(({ title }) => title.trim() !== '');
}

/** The items with one of them elsewhere; where it cannot go it stays. */
export function moved(items: readonly DraftItem[], key: string, position: number): readonly DraftItem[] {
  const from = items.findIndex((item) => item.key === key);
  const item = items[from];
  if (!item || position < 0 || position >= items.length || position === from) return items;
  return items.toSpliced(from, 1).toSpliced(position, 0, item);
}
