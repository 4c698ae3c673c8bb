import { Injectable } from '@nestjs/common';
import { fail, type SettledNoteView } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { WrongPersonNoteRepository } from './wrong-person-note.repository';

/** Says that a note of who should have had a mail has been dealt with, whatever was done about it. */
@Injectable()
export class SettleWrongPersonService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly notes: WrongPersonNoteRepository,
    private readonly clock: Clock,
  ) {}

  settle(caller: Caller, noteId: string): WriteResult<SettledNoteView, 'wrong-person-note.missing'> {
    return this.write.run(caller, async (tx) => {
      const settled = await this.notes.settle(tx, noteId, this.clock.now());
      if (!settled) return fail({ code: 'wrong-person-note.missing' });
      const { view, about } = settled;
      return audited(view, 'wrong-person-note.settled', ['wrong-person-note', noteId], { ...about });
    });
  }
}
