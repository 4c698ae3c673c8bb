import type { MailKind } from '@samsyn/mailings';
import type { MailContent } from '@samsyn/ui';
import type { SeatReader } from '../dossier/seat-reader.rules';
import type { StandingDossier } from './standing-dossier';
import type { StandingFacts } from './standing.email';

/** One kind of mail about all that a seat has open: when it exists, whom it reaches, and what it then says. */
export interface StandingMailKind extends MailKind<StandingDossier, undefined, SeatReader> {
  readonly email: (facts: StandingFacts) => MailContent;
}
