import { Injectable } from '@nestjs/common';
import type { NamedPerson, OpenedPersonalLink } from '@samsyn/access';
import { WrongPersonNoteRepository } from '@samsyn/bodies';
import { fail } from '@samsyn/contract';
import { audited, AuditedWrite, Clock } from '@samsyn/platform';
import { giverContact } from '../replies/reply-giver';
import type { Invitation } from '../reply-to-notice/invitation';
import { InvitationRepository } from '../reply-to-notice/invitation.repository';

/** Takes down who a reader says should have had their mail. Nothing else changes: somebody at the municipality decides. */
@Injectable()
export class ReportWrongPersonService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly invitations: InvitationRepository,
    private readonly notes: WrongPersonNoteRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it was taken down; a link that has been revoked meanwhile takes nothing. */
  async report(
    { scope, link }: Pick<OpenedPersonalLink<Invitation>, 'scope' | 'link'>,
    { name, email }: NamedPerson,
  ): Promise<boolean> {
    const caller = { scope, accountId: null, label: `link:${link.id}` };
    const written = await this.write.run(caller, async (tx) => {
      const invitation = await this.invitations.load(tx, link);
      if (!invitation) return fail({ code: 'link.gone' as const });
      const { participant, givenBy, meeting } = invitation;
      const note = {
        seatId: participant.seatId,
        participantId: participant.id,
        contactId: giverContact(givenBy),
        colleagueId: null,
        name,
        email: email ?? null,
      };
      await this.notes.keep(tx, note, this.clock.now());
      return audited(undefined, 'wrong-person.reported', ['meeting', meeting.id], {
        participantId: participant.id,
      });
    });
    return written.ok;
  }
}
