import { Injectable } from '@nestjs/common';
import { SeatRepository } from '@samsyn/bodies';
import { type AgendaView, fail, ok, type UpdateAgenda } from '@samsyn/contract';
import { type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { type ChangeRefused, MeetingChangeService } from '../meeting-change.service';
import { AgendaFollowUps } from './agenda-follow-ups';
import { AgendaRepository } from './agenda.repository';
import { untold } from '../mails/agenda-changed/agenda-changed-plan.rules';
import { MeetingDossierRepository } from '../mails/dossier/meeting-dossier.repository';
import { ParticipantRepository } from '../participants/participant.repository';
import { viewOfAgenda } from './agenda-item.entity';
import { hasStranger, withPresenters } from './presenters.rules';

/** Replaces a meeting's agenda. An overrun is stated, never refused; so is how many have been sent another. */
@Injectable()
export class UpdateAgendaService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly agendas: AgendaRepository,
    private readonly participants: ParticipantRepository,
    private readonly seats: SeatRepository,
    private readonly dossiers: MeetingDossierRepository,
    private readonly followUps: AgendaFollowUps,
    private readonly clock: Clock,
  ) {}

  update(
    caller: Caller,
    meetingId: string,
    yours: UpdateAgenda,
  ): WriteResult<AgendaView, ChangeRefused | 'agenda.presenter-missing'> {
    let { items } = yours;
    let waiting = 0;
    let followUp: AgendaView['followUp'] = [];
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
        const dossier = await this.dossiers.load(tx, meetingId);
        waiting = untold({ ...dossier, meeting: { ...dossier.meeting, agendaDecidedAt: now } }).length;
        followUp = await this.followUps.of(tx, dossier.meeting);
        return ok({
          edits: { agendaDecidedAt: now, agendaFittedFrom: null },
          detail: { items: items.length },
        });
      },
      viewOf: (meeting) => viewOfAgenda(meeting, items, { untold: waiting, followUp }),
    });
  }
}
