import type { MailKind } from '@samsyn/mailings';
import type { ActionDossier } from './dossier/action-dossier';
import type { Reminded } from './dossier/reminded.rules';
import type { ActionEmail, ActionMailFacts } from './action-mail-facts';

/** One kind of mail about an action: when it exists, whether it still holds and whom it reaches, and what it then says. */
export interface ActionMailKind extends MailKind<ActionDossier, undefined, Reminded> {
  readonly email: ActionEmail;
  /** For specs and for looking at the mail. */
  readonly sample: ActionMailFacts;
}
