import { Injectable } from '@nestjs/common';
import type { NamedPerson, OpenedPersonalLink } from '@samsyn/access';
import { WrongPersonNoteRepository } from '@samsyn/bodies';
import { fail } from '@samsyn/contract';
import { audited, AuditedWrite, Clock } from '@samsyn/platform';
import type { LinkedActions } from '../log-by-link/linked-actions';
import { LinkedActionsRepository } from '../log-by-link/linked-actions.repository';

/**
 * Takes down who a reader says should have had the mails about their actions, or a colleague who should have been asked. Nothing
 * else changes: somebody at the municipality decides, or who asked.
 */
@Injectable()
export class ReportWrongPersonService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly actions: LinkedActionsRepository,
    private readonly notes: WrongPersonNoteRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it was taken down; a link that shows nothing any more, or has been used, takes nothing. */
  async report(
    { scope, link, shown: { once } }: OpenedPersonalLink<LinkedActions>,
    { name, email }: NamedPerson,
  ): Promise<boolean> {
    const caller = { scope, accountId: null, label: `link:${link.id}` };
    const written = await this.write.run(caller, async (tx) => {
      const { seatId, holder } = link;
      const shown = await (once ? this.actions.loadOnce(tx, link) : this.actions.load(tx, link));
      if (!shown || !seatId || shown.once?.answered) return fail({ code: 'link.gone' as const });
      const reader = once
        ? { contactId: null, colleagueId: holder.id }
        : { contactId: holder.id, colleagueId: null };
      const note = { seatId, participantId: null, ...reader, name, email: email ?? null };
      await this.notes.keep(tx, note, this.clock.now());
      return audited(undefined, 'wrong-person.reported', ['seat', seatId], { source: 'link' });
    });
    return written.ok;
  }
}
