import type {
  CalendarPeriodKind,
  CalendarPeriodView,
  CivilDate,
  CreateCalendarPeriod,
  YearDay,
} from '@samsyn/contract';

/** In this order periods are told, those that hold mail back first. */
export const periodKinds = [
  'quiet-period',
  'day-off',
  'school-break',
] as const satisfies readonly CalendarPeriodKind[];

/** A period of the calendar as it is edited; both ways to say when are kept, so that changing one's mind loses nothing. */
export interface PeriodDraft {
  readonly kind: CalendarPeriodView['kind'];
  readonly name: string;
  readonly recurs: CalendarPeriodView['when']['recurs'];
  readonly from: CivilDate | undefined;
  readonly to: CivilDate | undefined;
  readonly yearFrom: YearDay | undefined;
  readonly yearTo: YearDay | undefined;
}

/** What is drafted of a new period, or of one that there is. */
export function periodDraftOf(period?: Pick<CalendarPeriodView, 'kind' | 'name' | 'when'>): PeriodDraft {
  const { kind, name, when } = period ?? { kind: 'school-break', name: '', when: undefined };
  const [once, yearly] = [
    when?.recurs === 'once' ? when : undefined,
    when?.recurs === 'yearly' ? when : undefined,
  ];
  return {
    kind,
    name,
    recurs: when?.recurs ?? 'once',
    from: once?.from,
    to: once?.to,
    yearFrom: yearly?.from,
    yearTo: yearly?.to,
  };
}

/** When the drafted period is; nothing while a day is missing, or the last comes before the first. */
export function whenOf({
  recurs,
  from,
  to,
  yearFrom,
  yearTo,
}: PeriodDraft): CreateCalendarPeriod['when'] | undefined {
  if (recurs === 'yearly') return yearFrom && yearTo ? { recurs, from: yearFrom, to: yearTo } : undefined;
  return from && to && from <= to ? { recurs, from, to } : undefined;
}

/** What a draft changes about a period; nothing when it is the period itself, or is not whole. */
export function periodChangesOf(
  period: Pick<CalendarPeriodView, 'kind' | 'name' | 'when'>,
  draft: PeriodDraft,
): Partial<CreateCalendarPeriod> | undefined {
  const when = whenOf(draft);
  const name = draft.name.trim();
  if (!when || !name) return undefined;
  const changes = {
    ...(draft.kind === period.kind ? {} : { kind: draft.kind }),
    ...(name === period.name ? {} : { name }),
    ...(isSameTime(when, period.when) ? {} : { when }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** A draft put on the period that somebody else has saved meanwhile: what was touched stays, and the rest is theirs. */
export function rebasedPeriod(
  draft: PeriodDraft,
  before: Pick<CalendarPeriodView, 'kind' | 'name' | 'when'>,
  now: Pick<CalendarPeriodView, 'kind' | 'name' | 'when'>,
): PeriodDraft {
  const [old, theirs] = [periodDraftOf(before), periodDraftOf(now)];
  const isOtherTime = (['recurs', 'from', 'to', 'yearFrom', 'yearTo'] as const).some(
    (part) => draft[part] !== old[part],
  );
  return {
    ...(isOtherTime ? draft : theirs),
    kind: draft.kind === old.kind ? theirs.kind : draft.kind,
    name: draft.name === old.name ? theirs.name : draft.name,
  };
}

function isSameTime(one: CreateCalendarPeriod['when'], other: CalendarPeriodView['when']): boolean {
  return one.recurs === other.recurs && one.from === other.from && one.to === other.to;
}
