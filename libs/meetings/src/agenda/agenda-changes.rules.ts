import type { ClockTime } from '@samsyn/contract';

/** An item as it is told: when it begins, what it is, who presents it and for how long. */
interface ToldItem {
  readonly startsAt: ClockTime;
  readonly title: string;
  readonly presenter: string | null;
  readonly minutes: number;
}

/** One thing that is otherwise in an agenda than in the one before it. */
export type AgendaChange =
  | { readonly what: 'added' | 'removed'; readonly item: ToldItem }
  | { readonly what: 'retimed' | 'length' | 'presenter'; readonly item: ToldItem; readonly before: ToldItem };

/** What an item is, apart from where in the agenda it stands. */
type Content = Omit<ToldItem, 'startsAt'>;

/** Whether two agendas are the same to a reader, item by item in order. */
export function isSameAgenda(one: readonly Content[], other: readonly Content[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ title, presenter, minutes }, position) => {
      const there = other[position];
      return there?.title === title && there.presenter === presenter && there.minutes === minutes;
    })
  );
}

/**
 * What has changed in an agenda, in its order, what has gone last. An item is known by its title; of two that are called alike
 * the first is the first.
 */
export function agendaChanges(before: readonly ToldItem[], after: readonly ToldItem[]): AgendaChange[] {
  const left = [...before];
  const changes = after.flatMap((item): AgendaChange[] => {
    const at = left.findIndex(({ title }) => title === item.title);
    const [was] = at < 0 ? [] : left.splice(at, 1);
    if (!was) return [{ what: 'added', item }];
    const retimed = was.startsAt !== item.startsAt;
    return [
      ...(retimed ? [{ what: 'retimed', item, before: was } as const] : []),
      ...(!retimed && was.minutes !== item.minutes ? [{ what: 'length', item, before: was } as const] : []),
      ...(was.presenter !== item.presenter ? [{ what: 'presenter', item, before: was } as const] : []),
    ];
  });
  return [...changes, ...left.map((item) => ({ what: 'removed' as const, item }))];
}
