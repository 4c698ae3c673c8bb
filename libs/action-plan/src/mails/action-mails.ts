import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalLinks } from '@samsyn/access';
import { civilDateOf, pageInLanguage } from '@samsyn/contract';
import {
  type ComposedMail,
  type DueMail,
  type MailSubject,
  MailSubjects,
  type PersonKey,
  personKeyOf,
  plainMail,
  type PlannedMailing,
} from '@samsyn/mailings';
import { Config, type Transaction } from '@samsyn/platform';
import { logLinkHolder, logOnceLinkHolder } from '../log-links.rules';
import type { ActionMailFacts, ActionMailReader } from './action-mail-facts';
import type { ActionMailKind } from './action-mail-kind';
import { actionMailKinds } from './action-mail-kinds';
import type { ActionDossier } from './dossier/action-dossier';
import { ActionDossierRepository } from './dossier/action-dossier.repository';
import { type Reminded, remindedBy } from './dossier/reminded.rules';
import { silentFrom } from './dossier/reminder-time.rules';
import { holderAt } from './dossier/seat-reader.rules';

/** What the ledger needs to know of actions. */
@Injectable()
export class ActionMails
  implements MailSubject<ActionDossier, undefined, Reminded, ActionMailKind>, OnModuleInit
{
  readonly type = 'action';
  readonly kinds = actionMailKinds;
  /** Each reminder counts from a day, and none from another. */
  readonly ignoresSent = true;

  constructor(
    private readonly subjects: MailSubjects,
    private readonly dossiers: ActionDossierRepository,
    private readonly links: PersonalLinks,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  lock(tx: Transaction, id: string): Promise<boolean> {
    return this.dossiers.lock(tx, id);
  }

  load(tx: Transaction, id: string): Promise<ActionDossier> {
    return this.dossiers.load(tx, id);
  }

  /** Whose slot it is, the kind reads from the mail: an action has one seat, and coordinators are accounts. */
  recipientOf(): undefined {
    return undefined;
  }

  personOf(dossier: ActionDossier, _kind: ActionMailKind, mailing: PlannedMailing): PersonKey | null {
    const reminded = remindedBy(dossier, mailing, mailing.dueAt);
    return reminded ? personOf(reminded) : null;
  }

  /** @throws when a reader's link was revoked: the mail is then shown as failed. */
  async write(
    tx: Transaction,
    dossier: ActionDossier,
    mails: readonly DueMail<ActionMailKind, undefined, Reminded>[],
  ): Promise<ComposedMail[]> {
    return Promise.all(
      mails.map(async ({ kind, decision }) => {
        const reader = await this.readerOf(tx, dossier, decision);
        return plainMail({
          sender: dossier.municipality,
          from: this.config.values.MAIL_FROM,
          to: addressOf(decision),
          person: personOf(decision),
          content: kind.email(factsOf(dossier, reader)),
        });
      }),
    );
  }

  private async readerOf(
    tx: Transaction,
    { action, seat, calendar, publicUrl, appUrl }: ActionDossier,
    reminded: Reminded,
  ): Promise<ActionMailReader> {
    if ('account' in reminded) {
      const { name, language } = reminded.account;
      return { as: reminded.as, name, language, url: `${appUrl}/atgarder/${action.id}` };
    }
    if (reminded.as === 'colleague') {
      const { colleague, asker } = reminded;
      const token = await this.links.tokenFor(tx, logOnceLinkHolder(colleague));
      if (!token) throw new Error('The colleague’s personal link has been revoked');
      return {
        as: 'colleague',
        name: colleague.name,
        language: asker.language,
        url: pageInLanguage(`${publicUrl}/l/${token}`, asker.language),
        wrongPersonUrl: pageInLanguage(`${publicUrl}/l/${token}/action/wrong-person`, asker.language),
        asked: { by: asker.name ?? asker.role, until: civilDateOf(colleague.expiresAt, calendar.zone) },
      };
    }
    const { id, name, language } = reminded.contact;
    const token = await this.links.tokenFor(tx, logLinkHolder(seat.id, id));
    if (!token) throw new Error('The recipient’s personal link has been revoked');
    const link = `${publicUrl}/l/${token}`;
    return {
      as: reminded.as,
      name,
      language,
      url: pageInLanguage(link, language),
      wrongPersonUrl: pageInLanguage(`${link}/actions/wrong-person`, language),
    };
  }
}

function personOf(reminded: Reminded): PersonKey {
  if (reminded.as === 'colleague') return personKeyOf({ email: reminded.colleague.email });
  return 'account' in reminded
    ? personKeyOf({ accountId: reminded.account.id })
    : personKeyOf({ contactId: reminded.contact.id });
}

function addressOf(reminded: Reminded): { name: string; address: string } {
  if ('account' in reminded) return { name: reminded.account.name, address: reminded.account.email };
  if (reminded.as === 'colleague') {
    const { name, email } = reminded.colleague;
    return { name, address: email };
  }
  const { name, role, email } = reminded.contact;
  return { name: name ?? role, address: email };
}

function factsOf(
  { action, seat, municipality, calendar, publicUrl, now }: ActionDossier,
  reader: ActionMailReader,
): ActionMailFacts {
  const { zone } = calendar;
  const holder = holderAt(seat, now);
  const { title, status, goal, dueOn, lastLoggedAt } = action;
  return {
    sender: municipality,
    publicUrl,
    today: civilDateOf(now, zone),
    action: {
      title,
      status,
      goal,
      dueOn,
      lastLoggedOn: lastLoggedAt && civilDateOf(lastLoggedAt, zone),
      silentFrom: silentFrom(action, zone),
    },
    seat,
    holder: holder && { name: holder.name },
    reader,
  };
}
