import {
  type BodyView,
  type DeadlineDays,
  defaultTimingRules,
  type TimingRule,
  type UpdateBody,
} from '@samsyn/contract';

/** A mail of a body's timing as it is edited. One that is off is kept in sight, so that it can be switched on again. */
export interface DraftMail extends Pick<TimingRule, 'id' | 'kind' | 'unit' | 'addressee'> {
  readonly isOn: boolean;
  /** How many from the day it counts from; nothing while no whole number is written. */
  readonly days: number | undefined;
  /** Whether it leaves after that day; only a chase may. */
  readonly isAfter: boolean;
}

/** The last days of a meeting, in days before it; nothing while no whole number is written. */
export type DraftLastDays = Readonly<Record<keyof DeadlineDays, number | undefined>>;

export interface TimingDraft {
  readonly mails: readonly DraftMail[];
  readonly lastDays: DraftLastDays;
}

/** What a body's timing is read from. */
export type BodyTiming = DeadlineDays & Pick<BodyView, 'timingRules'>;

/** What a draft changes about a body. */
export type TimingChanges = Pick<UpdateBody, keyof DeadlineDays | 'timingRules'>;

/** The most days that a deadline or a rule may be away. */
export const FURTHEST = 365;

const kinds = ['notice', 'chase', 'documents', 'reminder'] as const;
const ends = ['replyByDays', 'contributionsByDays', 'documentsDays'] as const;

/** A body's timing to edit: its rules, and switched off what is usual and it does not have. */
export function draftOf({
  timingRules,
  replyByDays,
  contributionsByDays,
  documentsDays,
}: BodyTiming): TimingDraft {
  const missing = defaultTimingRules.filter(
    ({ id, kind }) => !timingRules.some((rule) => (kind === 'chase' ? rule.id === id : rule.kind === kind)),
  );
  const mails = [
    ...timingRules.map((rule) => draftMail(rule, true)),
    ...missing.map((rule) => draftMail(rule, false)),
  ].map((mail) =>
    // what is promised is what it would be sent by
    mail.kind === 'documents' && !mail.isOn ? { ...mail, days: documentsDays } : mail,
  );
  const lastDays = { replyByDays, contributionsByDays, documentsDays };
  return { mails: mails.toSorted((one, other) => place(one) - place(other)), lastDays };
}

/** The draft with something changed about one mail. Documents leave on the day that they are promised for. */
export function withMail(
  draft: TimingDraft,
  id: string,
  change: Partial<Omit<DraftMail, 'id' | 'kind'>>,
): TimingDraft {
  const before = draft.mails.find((mail) => mail.id === id);
  const promises = before?.kind === 'documents' && 'days' in change;
  const whole = promises ? { ...change, unit: 'days' as const } : change;
  return {
    mails: draft.mails.map((mail) => (mail.id === id ? { ...mail, ...whole } : mail)),
    lastDays: promises ? { ...draft.lastDays, documentsDays: change.days } : draft.lastDays,
  };
}

/** The draft with another last day. */
export function withLastDay(
  draft: TimingDraft,
  end: keyof DeadlineDays,
  days: number | undefined,
): TimingDraft {
  return { ...draft, lastDays: { ...draft.lastDays, [end]: days } };
}

/** The draft with one more chase, on the last day to reply until it is given another. */
export function withAnotherChase(draft: TimingDraft): TimingDraft {
  const taken = new Set(draft.mails.map(({ id }) => id));
  let number = 2;
  while (taken.has(`chase-${number}`)) number += 1;
  const chase: DraftMail = {
    id: `chase-${number}`,
    kind: 'chase',
    unit: 'working-days',
    addressee: 'holder',
    isOn: true,
    days: 1,
    isAfter: false,
  };
  const last = draft.mails.findLastIndex(({ kind }) => kind === 'chase');
  const at = last < 0 ? draft.mails.length : last + 1;
  return { ...draft, mails: draft.mails.toSpliced(at, 0, chase) };
}

/** What a draft changes; nothing when it is the body's own timing, `incomplete` while a number is missing. */
export function changesOf(
  body: BodyTiming,
  { mails, lastDays }: TimingDraft,
): TimingChanges | 'incomplete' | undefined {
  const timingRules = mails.filter(({ isOn }) => isOn).map(ruleOf);
  if (timingRules.some((rule) => rule === undefined) || ends.some((end) => lastDays[end] === undefined))
    return 'incomplete';
  const rules = timingRules.filter((rule) => rule !== undefined);
  const changes = {
    ...Object.fromEntries(
      ends.filter((end) => lastDays[end] !== body[end]).map((end) => [end, lastDays[end]]),
    ),
    ...(isSame(rules, body.timingRules) ? {} : { timingRules: rules }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/**
 * What somebody has drafted on a body's timing, put on the timing that somebody else has saved meanwhile: what they have
 * touched stays theirs, and the rest is the other's.
 */
export function rebased(draft: TimingDraft, before: BodyTiming, now: BodyTiming): TimingDraft {
  const [old, theirs] = [draftOf(before), draftOf(now)];
  const touched = draft.mails.filter(
    (mail) =>
      !isAlike(
        mail,
        old.mails.find(({ id }) => id === mail.id),
      ),
  );
  const mails = theirs.mails.map((mail) => touched.find(({ id }) => id === mail.id) ?? mail);
  const added = touched.filter(({ id }) => !mails.some((mail) => mail.id === id));
  const lastDays = Object.fromEntries(
    ends.map((end) => [end, draft.lastDays[end] === old.lastDays[end] ? now[end] : draft.lastDays[end]]),
  ) as DraftLastDays;
  return { mails: [...mails, ...added], lastDays };
}

/** About how many days before the meeting a mail leaves, to tell mails in their order. */
export function daysAhead({ kind, days = 0, unit, isAfter }: DraftMail, { lastDays }: TimingDraft): number {
  const away = unit === 'days' ? days : (days * 7) / 5;
  return (kind === 'chase' ? (lastDays.replyByDays ?? 0) : 0) + (isAfter ? -away : away);
}

function draftMail({ id, kind, unit, addressee, offset }: TimingRule, isOn: boolean): DraftMail {
  return { id, kind, unit, addressee, isOn, days: Math.abs(offset), isAfter: offset > 0 };
}

function ruleOf({ id, kind, unit, addressee, days, isAfter }: DraftMail): TimingRule | undefined {
  if (days === undefined) return undefined;
  const anchor = kind === 'chase' ? 'reply-by' : 'meeting';
  return { id, kind, anchor, offset: isAfter ? days : 0 - days, unit, addressee };
}

function place({ kind, days = 0, isAfter }: DraftMail): number {
  return kinds.indexOf(kind) * 1000 + (isAfter ? days : -days);
}

function isSame(rules: readonly TimingRule[], others: readonly TimingRule[]): boolean {
  const known = new Map(others.map((rule) => [rule.id, draftMail(rule, true)]));
  return (
    rules.length === others.length &&
    rules.every((rule) => isAlike(draftMail(rule, true), known.get(rule.id)))
  );
}

function isAlike(one: DraftMail, other: DraftMail | undefined): boolean {
  if (!other) return false;
  return (['isOn', 'days', 'isAfter', 'unit', 'addressee'] as const).every(
    (part) => one[part] === other[part],
  );
}
