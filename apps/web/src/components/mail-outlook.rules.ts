import type { MailOutlookView } from '@samsyn/contract';

/** Mails of one kind on one day. */
export interface OutlookKind {
  readonly kind: string;
  readonly at: Date;
  readonly people: number;
}

/** What a write does to the mail about a meeting, in the parts that a person is told. */
export interface OutlookParts {
  /** How many people get mail now, and of which kinds. */
  readonly now: { readonly people: number; readonly kinds: readonly string[] };
  /** What leaves at another time than was planned: a kind that falls away and is planned anew counts as moved. */
  readonly moved: readonly OutlookKind[];
  /** What falls away. */
  readonly dropped: readonly OutlookKind[];
}

/** See {@link OutlookParts}. What leaves now is told as such alone, however it was planned before. */
export function partsOf({ now, soon, planned, retimed, withdrawn }: MailOutlookView): OutlookParts {
  const present = Date.parse(now);
  const isNow = ({ at }: { readonly at: string }) => Date.parse(at) <= present;
  const leaving = [...planned, ...retimed].filter(isNow);
  const later = [...planned, ...retimed].filter((each) => !isNow(each));
  const kindsNow = new Set<string>(leaving.map(({ kind }) => kind));
  const kindsLater = new Set<string>(later.map(({ kind }) => kind));
  return {
    now: { people: soon?.people ?? 0, kinds: [...kindsNow] },
    moved: merged(later),
    dropped: merged(withdrawn.filter(({ kind }) => !kindsNow.has(kind) && !kindsLater.has(kind))),
  };
}

function merged(mails: readonly { readonly kind: string; readonly at: string; readonly people: number }[]) {
  return mails
    .map(({ kind, at, people }) => ({ kind, at: new Date(at), people }))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
