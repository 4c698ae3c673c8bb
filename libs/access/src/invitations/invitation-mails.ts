import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type ComposedMail,
  type DueMail,
  type MailKind,
  type MailSubject,
  MailSubjects,
  personKeyOf,
  plainMail,
} from '@samsyn/mailings';
import { Config, type Transaction } from '@samsyn/platform';
import type { MailContent } from '@samsyn/ui';
import { MunicipalityRepository } from '../municipality/municipality.repository';
import { PersonalLinks } from '../personal-links/personal-links';
import type { InvitationDossier } from './invitation-dossier';
import { invitationHolder } from './invitation-link';
import { invitationKind } from './invitation.kind';
import { InvitationRepository, type StoredInvitation } from './invitation.repository';

type Kind = MailKind<InvitationDossier, StoredInvitation, MailContent>;

/** What the ledger needs to know of invitations to work in a municipality. */
@Injectable()
export class InvitationMails
  implements MailSubject<InvitationDossier, StoredInvitation, MailContent, Kind>, OnModuleInit
{
  readonly type = 'invitation';
  readonly kinds = [invitationKind];
  readonly ignoresSent = true;

  constructor(
    private readonly subjects: MailSubjects,
    private readonly invitations: InvitationRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly links: PersonalLinks,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  lock(tx: Transaction, id: string): Promise<boolean> {
    return this.invitations.lock(tx, id);
  }

  /** @throws when there is no such invitation, or its link has been revoked: neither is ever done. */
  async load(tx: Transaction, id: string): Promise<InvitationDossier> {
    const invitation = await this.invitations.find(tx, id);
    const token = await this.links.tokenFor(tx, invitationHolder(id));
    if (!invitation || !token) throw new Error(`Invitation ${id} is in the ledger but has no row or link`);
    const { PUBLIC_URL: publicUrl } = this.config.values;
    return {
      invitation,
      municipality: await this.municipalities.get(tx),
      url: `${publicUrl}/l/${token}`,
      publicUrl,
    };
  }

  recipientOf({ invitation }: InvitationDossier): StoredInvitation {
    return invitation;
  }

  personOf({ invitation }: InvitationDossier) {
    return personKeyOf({ email: invitation.email });
  }

  write(
    _tx: Transaction,
    { municipality }: InvitationDossier,
    mails: readonly DueMail<Kind, StoredInvitation, MailContent>[],
  ): Promise<ComposedMail[]> {
    return Promise.resolve(
      mails.map(({ recipient: { email }, decision: content }) =>
        plainMail({
          sender: municipality,
          from: this.config.values.MAIL_FROM,
          to: { name: email, address: email },
          person: personKeyOf({ email }),
          content,
          // about who gets in, so by itself
          leads: true,
        }),
      ),
    );
  }
}
