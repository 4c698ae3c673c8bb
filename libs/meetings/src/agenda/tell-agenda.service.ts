import { Injectable } from '@nestjs/common';
import { type AgendaView, fail, type MeetingOrder, ok } from '@samsyn/contract';
import { type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { untold } from '../mails/agenda-changed/agenda-changed-plan.rules';
import { MeetingDossierRepository } from '../mails/dossier/meeting-dossier.repository';
import { type ChangeRefused, MeetingChangeService } from '../meeting-change.service';
import { AgendaFollowUps } from './agenda-follow-ups';
import { type AgendaItemRow, viewOfAgenda } from './agenda-item.entity';

/** Tells those who were sent another agenda what has changed in it, now. */
@Injectable()
export class TellAgendaService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly dossiers: MeetingDossierRepository,
    private readonly followUps: AgendaFollowUps,
    private readonly clock: Clock,
  ) {}

  tell(
    caller: Caller,
    meetingId: string,
    yours: MeetingOrder,
  ): WriteResult<AgendaView, ChangeRefused | 'meeting.started' | 'agenda.nobody-to-tell'> {
    let agenda: AgendaItemRow[] = [];
    let followUp: AgendaView['followUp'] = [];
    return this.changes.change(caller, meetingId, yours, {
      action: 'agenda.told',
      decide: async (tx, meeting) => {
        const now = this.clock.now();
        if (now >= meeting.startsAt) return fail({ code: 'meeting.started' });
        const dossier = await this.dossiers.load(tx, meetingId);
        const people = untold(dossier).length;
        if (people === 0) return fail({ code: 'agenda.nobody-to-tell' });
        ({ agenda } = dossier);
        followUp = await this.followUps.of(tx, meeting);
        return ok({ edits: { agendaOrderedAt: now }, detail: { people } });
      },
      viewOf: (meeting) => viewOfAgenda(meeting, agenda, { untold: 0, followUp }),
    });
  }
}
