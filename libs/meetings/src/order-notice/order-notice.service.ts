import { Injectable } from '@nestjs/common';
import { fail, type MeetingOrder, type MeetingView, ok, type Result } from '@samsyn/contract';
import { type Caller, Clock, Database, MailOutlook, type WriteResult } from '@samsyn/platform';
import { reachable } from '../mails/dossier/reachable.rules';
import { MeetingDossierRepository } from '../mails/dossier/meeting-dossier.repository';
import { type ChangeRefused, MeetingChangeService } from '../meeting-change.service';
import { viewOfMeeting } from '../meeting.entity';
import { MeetingRepository } from '../meeting.repository';

type NoticeResult = WriteResult<MeetingView, ChangeRefused | 'meeting.started' | 'meeting.nobody-to-notify'>;

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
  async order(caller: Caller, meetingId: string, yours: MeetingOrder): NoticeResult {
    const ordered = await this.alreadyOrdered(caller, meetingId);
    if (ordered) return this.unchanged(caller, ordered);
    const result = await this.change(caller, meetingId, yours);
    if (result.ok || result.error.code !== 'meeting.changed') return result;
    // two clicks at once: the one that was quicker has ordered it
    const orderedMeanwhile = await this.alreadyOrdered(caller, meetingId);
    return orderedMeanwhile ? this.unchanged(caller, orderedMeanwhile) : result;
  }

  private change(caller: Caller, meetingId: string, yours: MeetingOrder): NoticeResult {
    return this.changes.change(caller, meetingId, yours, {
      action: 'meeting.notice-ordered',
      decide: async (tx, meeting) => {
        if (this.clock.now() >= meeting.startsAt) return fail({ code: 'meeting.started' });
        const dossier = await this.dossiers.load(tx, meetingId);
        if (reachable(dossier).length === 0) return fail({ code: 'meeting.nobody-to-notify' });
        return ok({ edits: { noticeOrderedAt: this.clock.now() } });
      },
      viewOf: viewOfMeeting,
    });
  }

  private unchanged({ foresight }: Caller, meeting: MeetingView): Result<MeetingView, never> {
    if (foresight?.preview) foresight.preview.mail = new MailOutlook().view(this.clock.now(), true);
    return ok(meeting);
  }

  private async alreadyOrdered({ scope }: Caller, meetingId: string): Promise<MeetingView | undefined> {
    const meeting = await this.database.transaction(scope, (tx) => this.meetings.get(tx, meetingId));
    return meeting?.noticeOrderedAt && meeting.status === 'planned' ? viewOfMeeting(meeting) : undefined;
  }
}
