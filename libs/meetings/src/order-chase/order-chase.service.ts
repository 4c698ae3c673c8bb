import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import { AuditedWrite, type Caller, Clock, type KeyReused } from '@samsyn/platform';
import { ChaseOrderRepository } from '../chase-orders/chase-order.repository';
import { unanswered } from '../mails/dossier/invited.rules';
import type { MeetingDossier } from '../mails/dossier/meeting-dossier';
import { MeetingDossierRepository } from '../mails/dossier/meeting-dossier.repository';
import { wasTold } from '../mails/dossier/told.rules';
import { type MeetingError, meetingError } from '../meeting.errors';
import { MeetingRepository } from '../meeting.repository';

/** Within this time a second order is a second click. */
const SOON = 12 * 3_600_000;

/** Chases those who have not answered, now. */
@Injectable()
export class OrderChaseService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly meetings: MeetingRepository,
    private readonly chases: ChaseOrderRepository,
    private readonly dossiers: MeetingDossierRepository,
    private readonly replan: ReplanService,
    private readonly clock: Clock,
  ) {}

  /** @returns how many are chased. */
  order(
    caller: Caller,
    meetingId: string,
  ): Promise<Result<{ meetingId: string; chased: number }, MeetingError | KeyReused>> {
    return this.write.run(caller, async (tx) => {
      const meeting = await this.meetings.lock(tx, meetingId);
      if (!meeting) return fail(meetingError('meeting.missing'));
      const dossier = await this.dossiers.load(tx, meetingId);
      const refused = refusal(dossier);
      if (refused) return fail(meetingError(refused));
      await this.chases.insert(tx, meetingId, meeting.timeRevision, this.clock.now());
      await this.replan.replan(tx, { type: 'meeting', id: meetingId });
      const chased = unanswered(dossier).length;
      const audit = {
        action: 'meeting.chased',
        subjectType: 'meeting',
        subjectId: meetingId,
        detail: { chased },
      };
      return ok({ value: { meetingId, chased }, audit });
    });
  }
}

function refusal(dossier: MeetingDossier) {
  const { meeting, chaseOrders, history, now } = dossier;
  if (meeting.status === 'cancelled') return 'meeting.cancelled';
  if (meeting.status === 'held') return 'meeting.held';
  if (now >= meeting.startsAt) return 'meeting.started';
  const waiting = unanswered(dossier);
  if (waiting.length === 0) return 'meeting.nobody-to-chase';
  if (!waiting.some((participant) => wasTold(history, participant))) return 'meeting.notice-not-sent';
  const last = chaseOrders.at(-1);
  if (last && now.getTime() - last.orderedAt.getTime() < SOON) return 'meeting.chased-recently';
  return undefined;
}
