import type { MailOutlookView } from '@samsyn/contract';

/** Mails of one kind that get another time. */
export interface MailMove {
  readonly kind: string;
  readonly before: Date;
  readonly at: Date;
  readonly people: number;
}

/** What a change of the settings does to mail that is planned. */
export interface MailMoves {
  /** How many people get mail now, and of which kinds. */
  readonly now: { readonly people: number; readonly kinds: readonly string[] };
  readonly moved: readonly MailMove[];
  readonly added: readonly Omit<MailMove, 'before'>[];
  readonly dropped: readonly Omit<MailMove, 'before'>[];
}

/** See {@link MailMoves}. What leaves now is told as such alone, however it was planned before. */
export function movesOf({ now, soon, planned, retimed, withdrawn }: MailOutlookView): MailMoves {
  const present = Date.parse(now);
  const isNow = ({ at }: { readonly at: string }) => Date.parse(at) <= present;
  const kinds = [...planned, ...retimed].filter(isNow).map(({ kind }) => kind);
  return {
    now: { people: soon?.people ?? 0, kinds: [...new Set<string>(kinds)] },
    moved: retimed
      .filter((mail) => !isNow(mail))
      .map(({ kind, before, at, people }) => ({ kind, before: new Date(before), at: new Date(at), people })),
    added: planned.filter((mail) => !isNow(mail)).map(timed),
    dropped: withdrawn.map(timed),
  };
}

/** Whether nothing of what is planned changes. */
export function isStill({ now, moved, added, dropped }: MailMoves): boolean {
  return now.people + moved.length + added.length + dropped.length === 0;
}

function timed({ kind, at, people }: MailOutlookView['planned'][number]) {
  return { kind, at: new Date(at), people };
}
