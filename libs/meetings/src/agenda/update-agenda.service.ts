import { Injectable } from '@nestjs/common';
import { type AgendaView, ok, type UpdateAgenda } from '@samsyn/contract';
import { type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { type ChangeRefused, MeetingChangeService } from '../meeting-change.service';
import { AgendaRepository } from './agenda.repository';
import { viewOfAgenda } from './agenda-item.entity';

/** Replaces a meeting's agenda. An overrun is stated, never refused. */
@Injectable()
export class UpdateAgendaService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly agendas: AgendaRepository,
    private readonly clock: Clock,
  ) {}

  update(caller: Caller, meetingId: string, yours: UpdateAgenda): WriteResult<AgendaView, ChangeRefused> {
    const { items } = yours;
    return this.changes.change(caller, meetingId, yours, {
      action: 'agenda.updated',
      decide: async (tx) => {
        await this.agendas.replace(tx, meetingId, items);
        return ok({ edits: { agendaDecidedAt: this.clock.now() }, detail: { items: items.length } });
      },
      viewOf: (meeting) => viewOfAgenda(meeting, items),
    });
  }
}
