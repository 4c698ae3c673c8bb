import type { ActionStatus, CivilDate, ContactLanguage } from '@samsyn/contract';
import type { MailSender } from '@samsyn/mailings';
import type { MailContent } from '@samsyn/ui';
import type { Reminded } from './dossier/reminded.rules';

/** Whom a mail about an action is written to. */
export interface ActionMailReader {
  readonly as: Reminded['as'];
  /** Whom to greet; null where the address is a function's. */
  readonly name: string | null;
  readonly language: ContactLanguage;
  /** Where they say how it goes; for who coordinates, where they sign in. */
  readonly url: string;
  /** Where they say that the mail is somebody else's, if they have a link. */
  readonly wrongPersonUrl?: string;
  /** Of a colleague: by whom they are asked, by name or role, and before which day they answer. */
  readonly asked?: { readonly by: string; readonly until: CivilDate };
}

/** Everything the mails about one action say. Texts are plain; whoever renders them escapes them. */
export interface ActionMailFacts {
  readonly sender: MailSender;
  readonly publicUrl: string;
  /** The day it is written, whose year need not be told. */
  readonly today: CivilDate;
  readonly action: {
    readonly title: string;
    readonly status: ActionStatus;
    readonly goal: number | null;
    readonly dueOn: CivilDate;
    /** Null while nobody has written anything. */
    readonly lastLoggedOn: CivilDate | null;
    /** How long nobody has: from then, from when it was made, or from when it was to start. */
    readonly silentFrom: CivilDate;
  };
  readonly seat: { readonly function: string; readonly organisation: string };
  /** Who has the seat: by name, or null where the address is a function's; undefined while it is vacant. */
  readonly holder: { readonly name: string | null } | undefined;
  readonly reader: ActionMailReader;
}

/** One kind of mail about an action: what it says, from facts alone. */
export type ActionEmail = (facts: ActionMailFacts) => MailContent;
