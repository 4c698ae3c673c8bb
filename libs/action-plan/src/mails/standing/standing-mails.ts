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
import { logLinkHolder } from '../../log-links.rules';
import { readerAt, type SeatReader } from '../dossier/seat-reader.rules';
import type { StandingDossier } from './standing-dossier';
import { StandingDossierRepository } from './standing-dossier.repository';
import type { StandingMailKind } from './standing-mail-kind';
import { standingKind } from './standing.kind';
import { takenOverKind } from './taken-over.kind';

/** What the ledger needs to know of what each seat has open, which is told each quarter and to who takes it over: each mail plans the next. */
@Injectable()
export class StandingMails
  implements MailSubject<StandingDossier, undefined, SeatReader, StandingMailKind>, OnModuleInit
{
  readonly type = 'standing-actions';
  readonly kinds = [takenOverKind, standingKind];

  constructor(
    private readonly subjects: MailSubjects,
    private readonly dossiers: StandingDossierRepository,
    private readonly links: PersonalLinks,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  lock(tx: Transaction, id: string): Promise<boolean> {
    return this.dossiers.lock(tx, id);
  }

  load(tx: Transaction, id: string): Promise<StandingDossier> {
    return this.dossiers.load(tx, { type: this.type, id });
  }

  recipientOf(): undefined {
    return undefined;
  }

  personOf({ seat }: StandingDossier, _kind: StandingMailKind, { dueAt }: PlannedMailing): PersonKey | null {
    const reader = readerAt(seat, dueAt);
    return reader ? personKeyOf({ contactId: reader.contact.id }) : null;
  }

  /** @throws when the reader's link was revoked: the mail is then shown as failed. */
  async write(
    tx: Transaction,
    { seat, open, municipality, publicUrl, calendar, now }: StandingDossier,
    mails: readonly DueMail<StandingMailKind, undefined, SeatReader>[],
  ): Promise<ComposedMail[]> {
    return Promise.all(
      mails.map(async ({ decision: { as, contact }, kind }) => {
        const { id, name, role, email, language } = contact;
        const token = await this.links.tokenFor(tx, logLinkHolder(seat.id, id));
        if (!token) throw new Error('The recipient’s personal link has been revoked');
        const link = `${publicUrl}/l/${token}`;
        const url = pageInLanguage(link, language);
        const wrongPersonUrl = pageInLanguage(`${link}/actions/wrong-person`, language);
        return plainMail({
          sender: municipality,
          from: this.config.values.MAIL_FROM,
          to: { name: name ?? role, address: email },
          person: personKeyOf({ contactId: id }),
          content: kind.email({
            sender: municipality,
            publicUrl,
            zone: calendar.zone,
            today: civilDateOf(now, calendar.zone),
            seat,
            open: open.filter(({ goal }) => goal !== null),
            reader: { as, name, language, url, wrongPersonUrl },
          }),
        });
      }),
    );
  }
}
