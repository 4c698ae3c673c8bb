import type { LeadingAccount } from '@samsyn/access';
import type { MailingState } from '@samsyn/contract';
import type { MailKind } from '@samsyn/mailings';
import type { MailContent } from '@samsyn/ui';
import type { OverviewDossier, OverviewTold } from './overview-dossier';

/** What a mail about the overview says, and what is kept of that. */
export interface OverviewMail {
  content: MailContent;
  told?: Omit<OverviewTold, 'v'>;
}

/** A kind of mail about the overview; its recipient is undefined once they have no part in it. */
export type OverviewMailKind = MailKind<OverviewDossier, LeadingAccount | undefined, OverviewMail>;

/** A mail in one of these may still leave. */
export const openStates: ReadonlySet<MailingState> = new Set(['pending', 'sending', 'unknown']);

export const DAY = 24 * 3_600_000;
