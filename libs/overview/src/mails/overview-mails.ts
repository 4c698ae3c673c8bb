import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeadingAccount } from '@samsyn/access';
import {
  type ComposedMail,
  type DueMail,
  type MailSubject,
  MailSubjects,
  NO_LONGER_DUE,
  personKeyOf,
  plainMail,
  type PlannedMailing,
  type RecipientRef,
} from '@samsyn/mailings';
import { Config, type Transaction } from '@samsyn/platform';
import type { OverviewMail, OverviewMailKind } from './overview-mail-kind';
import { overviewMailKinds } from './overview-mail-kinds';
import type { OverviewDossier } from './overview-dossier';
import { OverviewDossierRepository } from './overview-dossier.repository';

/** What the ledger needs to know of a municipality's overview, which never ends: each list plans the next. */
@Injectable()
export class OverviewMails
  implements
    MailSubject<OverviewDossier, LeadingAccount | undefined, OverviewMail, OverviewMailKind>,
    OnModuleInit
{
  readonly type = 'overview';
  readonly kinds = overviewMailKinds;

  constructor(
    private readonly subjects: MailSubjects,
    private readonly dossiers: OverviewDossierRepository,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  lock(tx: Transaction, id: string): Promise<boolean> {
    return this.dossiers.lock(tx, id);
  }

  load(tx: Transaction, id: string): Promise<OverviewDossier> {
    return this.dossiers.load(tx, { type: this.type, id });
  }

  recipientOf({ leadership }: OverviewDossier, { id }: RecipientRef): LeadingAccount | undefined {
    const { coordinators, backups, escalation } = leadership;
    return [...coordinators, ...backups, ...(escalation ? [escalation] : [])].find((each) => each.id === id);
  }

  personOf(_dossier: OverviewDossier, _kind: OverviewMailKind, { recipient }: PlannedMailing) {
    return personKeyOf({ accountId: recipient.id });
  }

  write(
    _tx: Transaction,
    { municipality }: OverviewDossier,
    mails: readonly DueMail<OverviewMailKind, LeadingAccount | undefined, OverviewMail>[],
  ): Promise<(ComposedMail | typeof NO_LONGER_DUE)[]> {
    return Promise.resolve(
      mails.map(({ recipient, decision: { content, told } }) => {
        if (!recipient) return NO_LONGER_DUE;
        const mail = plainMail({
          sender: municipality,
          from: this.config.values.MAIL_FROM,
          to: { name: recipient.name, address: recipient.email },
          person: personKeyOf({ accountId: recipient.id }),
          content,
        });
        return { ...mail, told: { ...mail.told, ...told } };
      }),
    );
  }
}
