import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { type Caller, Clock, Database, type KeyReused } from '@samsyn/platform';
import { invited } from '../mails/dossier/invited.rules';
import { MeetingDossierRepository } from '../mails/dossier/meeting-dossier.repository';
import { type MeetingError, meetingError } from '../meeting.errors';
import { MeetingRepository } from '../meeting.repository';
import { MeetingChangeService } from '../meeting-change.service';
import { type MeetingView, meetingView } from '../meeting-view';

/** Sends the notice now instead of on its day. */
@Injectable()
export class OrderNoticeService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly database: Database,
    private readonly meetings: MeetingRepository,
    private readonly dossiers: MeetingDossierRepository,
    private readonly clock: Clock,
  ) {}

  /** A second order changes nothing and is answered like the first: nobody gets a second notice. */
  async order(
    caller: Caller,
    meetingId: string,
    request: { version: number },
  ): Promise<Result<MeetingView, MeetingError | KeyReused>> {
    const ordered = await this.alreadyOrdered(caller, meetingId);
    if (ordered) return ok(ordered);
    const result = await this.change(caller, meetingId, request);
    if (result.ok || result.error.code !== 'meeting.changed') return result;
    // two clicks at once: the one that was quicker has ordered it
    const orderedMeanwhile = await this.alreadyOrdered(caller, meetingId);
    return orderedMeanwhile ? ok(orderedMeanwhile) : result;
  }

  private change(caller: Caller, meetingId: string, request: { version: number }) {
    return this.changes.change(caller, meetingId, request, 'meeting.notice-ordered', async (tx, meeting) => {
      if (this.clock.now() >= meeting.startsAt) return fail(meetingError('meeting.started'));
      const dossier = await this.dossiers.load(tx, meetingId);
      if (invited(dossier).length === 0) return fail(meetingError('meeting.nobody-to-notify'));
      return ok({ changes: { noticeOrderedAt: this.clock.now() } });
    });
  }

  private async alreadyOrdered(caller: Caller, meetingId: string): Promise<MeetingView | undefined> {
    const meeting = await this.database.transaction(caller.scope, (tx) => this.meetings.get(tx, meetingId));
    return meeting?.noticeOrderedAt && meeting.status === 'planned' ? meetingView(meeting) : undefined;
  }
}
