import type {
  CallInput,
  CivilDate,
  ClockTime,
  ProposedDate,
  storeYearPlan,
  YearPlanView,
} from '@samsyn/contract';

/** A date as whoever plans has it so far. */
export interface DraftDate extends Pick<
  ProposedDate,
  'bodyId' | 'date' | 'start' | 'end' | 'remote' | 'reasons'
> {
  readonly key: string;
  /** Empty until somebody has written one. */
  readonly place: string;
  /** Its day or time is theirs and no longer the proposal's. */
  readonly isByHand: boolean;
}

/** When a date is. */
export interface DraftTime {
  readonly date: CivilDate;
  readonly start: ClockTime;
  readonly end: ClockTime;
}

/** What is proposed, as a draft to begin with. */
export function draftOf({ bodies }: YearPlanView): DraftDate[] {
  return inOrder(
    bodies.flatMap(({ dates }) =>
      dates.map(({ bodyId, date, start, end, remote, reasons, place }) => ({
        key: `${bodyId} ${date}`,
        bodyId,
        date,
        start,
        end,
        remote,
        reasons,
        place: place ?? '',
        isByHand: false,
      })),
    ),
  );
}

/** One date moved, to another day or another time of day. */
export function withMoved(draft: readonly DraftDate[], key: string, time: DraftTime): DraftDate[] {
  return inOrder(
    draft.map((each) =>
      each.key === key && !isAt(each, time) ? { ...each, ...time, isByHand: true } : each,
    ),
  );
}

/** One date more for a body, where its others are. */
export function withAdded(draft: readonly DraftDate[], bodyId: string, time: DraftTime): DraftDate[] {
  const like = draft.find((each) => each.bodyId === bodyId);
  const { place = '', remote = null } = like ?? {};
  const key = `${bodyId} added ${draft.length} ${time.date}`;
  return inOrder([...draft, { ...time, key, bodyId, place, remote, reasons: [], isByHand: true }]);
}

export function without(draft: readonly DraftDate[], key: string): DraftDate[] {
  return draft.filter((each) => each.key !== key);
}

/** Every date of a body at a place. */
export function withPlace(draft: readonly DraftDate[], bodyId: string, place: string): DraftDate[] {
  return draft.map((each) => (each.bodyId === bodyId ? { ...each, place } : each));
}

/**
 * The draft as it is to be stored, in its own order; undefined when there is nothing to store.
 * @param somewhere stands where no place has been written, for who only looks ahead
 */
export function requestOf(
  { year, basis }: Pick<YearPlanView, 'year' | 'basis'>,
  draft: readonly DraftDate[],
  somewhere?: string,
): CallInput<typeof storeYearPlan>['body'] | undefined {
  if (draft.length === 0) return undefined;
  const dates = draft.map(({ bodyId, date, start, end, place, remote }) => {
    const where = place.trim() || somewhere || '';
    return { bodyId, date, start, end, place: where, remote };
  });
  return { year, basis, dates };
}

/** The first body that still lacks a place. */
export function bodyWithoutPlace(draft: readonly DraftDate[]): string | undefined {
  return draft.find(({ place }) => place.trim() === '')?.bodyId;
}

function isAt(date: DraftTime, { date: day, start, end }: DraftTime): boolean {
  return date.date === day && date.start === start && date.end === end;
}

function inOrder(draft: readonly DraftDate[]): DraftDate[] {
  return draft.toSorted((one, other) =>
    `${one.date} ${one.start}` < `${other.date} ${other.start}` ? -1 : 1,
  );
}
