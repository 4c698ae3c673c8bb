import { Injectable } from '@nestjs/common';
import type { NamedPerson, OpenedPersonalLink } from '@samsyn/access';
import { WrongPersonNoteRepository } from '@samsyn/bodies';
import { fail } from '@samsyn/contract';
import { audited, AuditedWrite, Clock } from '@samsyn/platform';
import type { LinkedActions } from '../log-by-link/linked-actions';
import { LinkedActionsRepository } from '../log-by-link/linked-actions.repository';

/** Takes down who a reader says should have had the mails about their actions. Nothing else changes: somebody at the municipality decides. */
@Injectable()
export class ReportWrongPersonService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly actions: LinkedActionsRepository,
    private readonly notes: WrongPersonNoteRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it was taken down; a link whose seat has changed hands meanwhile takes nothing. */
  async report(
    { scope, link }: Pick<OpenedPersonalLink<LinkedActions>, 'scope' | 'link'>,
    { name, email }: NamedPerson,
  ): Promise<boolean> {
    const caller = { scope, accountId: null, label: `link:${link.id}` };
    const written = await this.write.run(caller, async (tx) => {
      const { seatId } = link;
      const shown = await this.actions.load(tx, link);
      if (!shown || !seatId) return fail({ code: 'link.gone' as const });
      const note = { seatId, participantId: null, contactId: link.holder.id, name, email: email ?? null };
      await this.notes.keep(tx, note, this.clock.now());
      return audited(undefined, 'wrong-person.reported', ['seat', seatId], { source: 'link' });
    });
    return written.ok;
  }
}
