import { Injectable } from '@nestjs/common';
import { SeatRepository } from '@samsyn/bodies';
import { type AgendaView, fail, ok, type UpdateAgenda } from '@samsyn/contract';
import { type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { type ChangeRefused, MeetingChangeService } from '../meeting-change.service';
import { AgendaRepository } from './agenda.repository';
import { ParticipantRepository } from '../participants/participant.repository';
import { viewOfAgenda } from './agenda-item.entity';
import { hasStranger, withPresenters } from './presenters.rules';

/** Replaces a meeting's agenda. An overrun is stated, never refused. */
@Injectable()
export class UpdateAgendaService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly agendas: AgendaRepository,
    private readonly participants: ParticipantRepository,
    private readonly seats: SeatRepository,
    private readonly clock: Clock,
  ) {}

  update(
    caller: Caller,
    meetingId: string,
    yours: UpdateAgenda,
  ): WriteResult<AgendaView, ChangeRefused | 'agenda.presenter-missing'> {
    let { items } = yours;
    return this.changes.change(caller, meetingId, yours, {
      action: 'agenda.updated',
      decide: async (tx) => {
        const now = this.clock.now();
        const invited = await this.participants.list(tx, meetingId);
        const seatIds = [...new Set(invited.map(({ seatId }) => seatId))];
        const seats = await this.seats.byIdsAt(tx, seatIds, now);
        if (hasStranger(items, seats)) return fail({ code: 'agenda.presenter-missing' });
        items = withPresenters(items, seats);
        await this.agendas.replace(tx, meetingId, items);
        return ok({
          edits: { agendaDecidedAt: now, agendaFittedFrom: null },
          detail: { items: items.length },
        });
      },
      viewOf: (meeting) => viewOfAgenda(meeting, items),
    });
  }
}
