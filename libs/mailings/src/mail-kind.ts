import type { MailKindName, RecipientType } from '@samsyn/contract';
import type { Mail, MailContent, Transaction } from '@samsyn/platform';
import type { PersonKey } from './person-key.rules';

/** What a mail is about: the thing that is locked while its mails are planned anew. */
export interface SubjectRef {
  type: string;
  id: string;
}

/** Whose mail it is: a slot, such as a participant or a seat, or a person. */
export interface RecipientRef {
  type: RecipientType;
  id: string;
}

/** A mail that should exist. Two plans with the same subject, kind, occasion, recipient and revision are one mail. */
export interface PlannedMailing {
  /** The rule's id, the id of a manual order, or the date that a recurring subject comes back on. */
  occasion: string;
  recipient: RecipientRef;
  revision: number;
  dueAt: Date;
  /** Past this it is of no use and is reported instead of sent. */
  expiresAt: Date;
  /** The meeting's start, say: of many due mails those with the soonest leave first. */
  priorityAt: Date;
}

/** A row of the ledger that is about to be sent. */
export interface Mailing {
  id: string;
  subject: SubjectRef;
  kind: MailKindName;
  occasion: string;
  recipient: RecipientRef;
  revision: number;
  attempt: number;
  fence: number;
  dueAt: Date;
  /** How often in a row it could not be written so far. */
  composeFaults: number | null;
  /** A person chose its time: set it, or asked for the mail again. */
  timedByHand: boolean;
}

/** A mail ready to leave, with what it tells its recipient (kept, so that a later mail can say what changed). */
export interface ComposedMail {
  mail: Omit<Mail, 'messageId'>;
  /** What it says, for when it leaves together with others. */
  content: () => MailContent;
  /** Who reads it. */
  person: PersonKey;
  /** Whom it is for, when who reads it may be known by another's key: see {@link MailSubject.meantFor}. */
  meantFor?: PersonKey;
  /**
   * It begins a mail of its own, and takes along what is due about the same subject, as what puts something into a calendar
   * always does: somebody has ordered it now, or it must not be read as one matter of several.
   */
  leads?: boolean;
  /** It is one item of a mail that tells everything of its kind that is due to this person, whatever that is about. */
  gathers?: Gathering;
  language: string;
  told: Record<string, unknown>;
  /** Another mail follows from it once it has been sent, although the rest of what its subject sends plans nothing. */
  plansMore?: boolean;
}

/** How items that leave together become one mail. */
export interface Gathering {
  /** Items of one name are of one shape. */
  readonly name: string;
  readonly item: unknown;
  /** The one mail of several items, in the order they are told. */
  together(items: readonly unknown[]): Pick<Mail, 'subject' | 'html' | 'text' | 'calendar'>;
}

/** The answer of a kind when the world has moved on since the mail was planned. */
export const NO_LONGER_DUE = 'no longer due';

/** The answer of a kind when its mail is wanted later than it was planned for: it is put in line again, for then. */
export class DueLater {
  constructor(
    readonly dueAt: Date,
    readonly expiresAt: Date,
  ) {}
}

/**
 * One kind of mail: plain data and pure functions of the subject's dossier. A context gives its kinds more, such as the
 * words, for the writing that its subject does.
 */
export interface MailKind<Dossier, Recipient, Decision> {
  readonly kind: MailKindName;
  /**
   * Its mails, and those of other kinds that go in turn, reach a recipient one by one about each subject, in the order they
   * are due: an update follows its notice, and decides knowing what became of that.
   */
  readonly inTurn?: true;
  /** Which of these mails should exist. */
  plan(dossier: Dossier): readonly PlannedMailing[];
  /** What one of them tells its recipient, decided at the moment it leaves, so that nothing stale is sent. */
  decide(
    dossier: Dossier,
    recipient: Recipient,
    mailing: Mailing,
  ): Decision | typeof NO_LONGER_DUE | DueLater;
}

/** One mail that is due, ready to be written. */
export interface DueMail<Kind, Recipient, Decision> {
  mailing: Mailing;
  kind: Kind;
  recipient: Recipient;
  decision: Decision;
}

/**
 * What one type of subject tells the ledger, registered by the context that owns it. Its dossier holds everything that
 * planning and writing need, is loaded once, and passed on.
 */
export interface MailSubject<
  Dossier,
  Recipient,
  Decision,
  Kind extends MailKind<Dossier, Recipient, Decision> = MailKind<Dossier, Recipient, Decision>,
> {
  readonly type: string;
  readonly kinds: readonly Kind[];
  /**
   * A mail that was sent changes nothing of what is planned, so that nothing need follow, unless it says so itself. Where each
   * does, as for a list that comes again, this is left out. What failed or expired is always followed.
   */
  readonly ignoresSent?: boolean;
  /**
   * What a mail says that would not leave now, since what it follows has not happened yet, such as a reminder before the
   * notice: for who looks ahead. Without it such a mail cannot be looked at.
   */
  readonly assumed?: Decision;
  /** Locks a subject until the transaction ends; false when there is no such subject. */
  lock(tx: Transaction, id: string): Promise<boolean>;
  load(tx: Transaction, id: string): Promise<Dossier>;
  /** Whose slot a mail is for. @throws when the subject has no such recipient. */
  recipientOf(dossier: Dossier, recipient: RecipientRef): Recipient;
  /** Who is expected behind the recipient when the mail is due; null for nobody. */
  personOf(dossier: Dossier, kind: Kind, mailing: PlannedMailing): PersonKey | null;
  /** Whom it is for, where several who share an address are one person by {@link personOf}; null for nobody. */
  meantFor?(dossier: Dossier, kind: Kind, mailing: PlannedMailing): PersonKey | null;
  /**
   * What follows for the subject itself, in the same transaction, when the ledger did not have these mails as they are planned
   * now, such as another number of a meeting's version for calendars.
   */
  plannedAnew?(
    tx: Transaction,
    dossier: Dossier,
    mailings: readonly (PlannedMailing & { kind: MailKindName })[],
  ): Promise<void>;
  /** Writes mails about one subject that are due at the same time, and answers in their order. */
  write(
    tx: Transaction,
    dossier: Dossier,
    mails: readonly DueMail<Kind, Recipient, Decision>[],
  ): Promise<(ComposedMail | typeof NO_LONGER_DUE)[]>;
}

/** A subject of whatever type, as the ledger handles it: it hands on what it got and never looks inside. */
export type AnySubject = MailSubject<unknown, unknown, unknown>;
