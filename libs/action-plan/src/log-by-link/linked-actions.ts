import type { Municipality } from '@samsyn/access';
import type { ActionStatus, Capacity, CivilDate, ContactLanguage } from '@samsyn/contract';

/** What the link's holder wrote last about an action, and what they said by it. */
export interface OwnLine {
  readonly at: Date;
  readonly text: string | null;
  readonly status: ActionStatus | null;
  readonly dueOn: CivilDate | null;
  readonly reading: number | null;
}

/** A colleague who is asked to answer about an action this once. */
export interface AskedOnce {
  /** Null when somebody else who answers for the seat has asked them. */
  readonly name: string | null;
  readonly email: string | null;
  readonly at: Date;
  /** The mail to them did not arrive, so they know nothing of it. */
  readonly unreached: boolean;
  /** Who should have been asked instead, as whoever got the mail says. */
  readonly instead: { readonly name: string; readonly email: string | null } | null;
}

/** An action as the link's holder sees it: of what others wrote only that they did. */
export interface LinkedAction {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly goal: number;
  readonly seat: { readonly id: string; readonly function: string; readonly organisation: string };
  /** As what the link's holder has the seat. */
  readonly capacity: Capacity;
  /** Nobody has the seat itself, and its ordinary deputy is reminded. */
  readonly isVacant: boolean;
  readonly dueOn: CivilDate;
  readonly status: ActionStatus;
  readonly overdueDays: number | null;
  readonly lastLoggedAt: Date | null;
  readonly own: OwnLine | null;
  readonly asked: AskedOnce | null;
  readonly indicator: {
    readonly name: string;
    readonly unit: string | null;
    readonly target: number | null;
  } | null;
}

/** What a colleague is asked, who logs about one action in somebody's place. */
export interface LoggedOnce {
  readonly id: string;
  readonly seatId: string;
  /** Who asks, in the words of how the entry is signed: by name, or by role where the address is a function's. */
  readonly by: string;
  /** The same in the middle of a sentence. */
  readonly byInWords: string;
  /** They have written, and cannot again. */
  readonly answered: boolean;
}

/** What a personal link shows: the open actions of the seats that its holder has or deputises for, the soonest due first. */
export interface LinkedActions {
  readonly municipality: Pick<
    Municipality,
    'name' | 'colour' | 'timeZone' | 'contactRole' | 'contactPhone' | 'contactEmail'
  >;
  readonly reader: {
    /** Whose seats they are; for a colleague that of who asks. */
    readonly contactId: string;
    /** Null where the address is a function's. */
    readonly name: string | null;
    readonly role: string;
    readonly language: ContactLanguage;
  };
  /** Given when the reader is a colleague, who sees the one action that they are asked about. */
  readonly once?: LoggedOnce;
  readonly actions: readonly LinkedAction[];
  readonly today: CivilDate;
}
