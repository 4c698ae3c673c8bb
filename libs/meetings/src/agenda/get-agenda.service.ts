import { Injectable } from '@nestjs/common';
import { type AgendaView, fail, type Failure, ok, type Result } from '@samsyn/contract';
import { Database } from '@samsyn/platform';
import { GetMeetingService, type Reader } from '../get-meeting/get-meeting.service';
import { untold } from '../mails/agenda-changed/agenda-changed-plan.rules';
import { MeetingDossierRepository } from '../mails/dossier/meeting-dossier.repository';
import { AgendaFollowUps } from './agenda-follow-ups';
import { viewOfAgenda } from './agenda-item.entity';

/** A meeting's agenda, which begins as a copy of its body's standing agenda. */
@Injectable()
export class GetAgendaService {
  constructor(
    private readonly database: Database,
    private readonly meetings: GetMeetingService,
    private readonly dossiers: MeetingDossierRepository,
    private readonly followUps: AgendaFollowUps,
  ) {}

  get(reader: Reader, meetingId: string): Promise<Result<AgendaView, Failure<'meeting.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const meeting = await this.meetings.find(tx, reader, meetingId);
      if (!meeting) return fail({ code: 'meeting.missing' });
      const dossier = await this.dossiers.load(tx, meetingId);
      const followUp = await this.followUps.of(tx, meeting);
      return ok(viewOfAgenda(meeting, dossier.agenda, { untold: untold(dossier).length, followUp }));
    });
  }
}
