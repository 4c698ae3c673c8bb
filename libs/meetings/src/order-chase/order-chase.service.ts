import { Injectable } from '@nestjs/common';
import { type ChaseView, fail } from '@samsyn/contract';
import { MailingRepository, type PersonKey, ReplanService } from '@samsyn/mailings';
import {
  audited,
  AuditedWrite,
  type Caller,
  Clock,
  type Transaction,
  type WriteResult,
} from '@samsyn/platform';
import { ChaseOrderRepository } from '../chase-orders/chase-order.repository';
import { mayBeChased } from '../mails/chase/chase-plan.rules';
import { MeetingDossierRepository } from '../mails/dossier/meeting-dossier.repository';
import { personOf } from '../mails/dossier/other-role.rules';
import { wasTold } from '../mails/dossier/told.rules';
import { awaited, owingReply } from '../mails/dossier/who-reads.rules';
import type { DossierParticipant, MeetingDossier } from '../mails/dossier/meeting-dossier';
import { MeetingRepository } from '../meeting.repository';

/** Why nobody can be chased. */
type ChaseRefused =
  | 'meeting.cancelled'
  | 'meeting.held'
  | 'meeting.started'
  | 'meeting.nobody-to-chase'
  | 'meeting.notice-not-sent'
  | 'meeting.chased-recently';

/** Within this time a second order is a second click. */
const SOON = 12 * 3_600_000;

/** Who has had a mail within this time may not have had the time to answer it. */
const LATELY = 24 * 3_600_000;

/** Chases those who have not replied, now. */
@Injectable()
export class OrderChaseService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly meetings: MeetingRepository,
    private readonly chases: ChaseOrderRepository,
    private readonly dossiers: MeetingDossierRepository,
    private readonly mailings: MailingRepository,
    private readonly replan: ReplanService,
    private readonly clock: Clock,
  ) {}

  order(caller: Caller, meetingId: string): WriteResult<ChaseView, 'meeting.missing' | ChaseRefused> {
    return this.write.run(caller, async (tx) => {
      const meeting = await this.meetings.lock(tx, meetingId);
      if (!meeting) return fail({ code: 'meeting.missing' });
      const dossier = await this.dossiers.load(tx, meetingId);
      const refused = refusal(dossier);
      if (refused) return fail({ code: refused });
      await this.chases.insert(tx, meetingId, meeting.timeRevision, this.clock.now());
      await this.replan.replan(tx, { type: 'meeting', id: meetingId });
      const chasing = chasedNow(dossier);
      if (await this.isSudden(tx, dossier, chasing)) tx.outlook?.askFirst();
      const chased = chasing.length;
      return audited({ meetingId, chased }, 'meeting.chased', ['meeting', meetingId], { chased });
    });
  }

  private isSudden(
    tx: Transaction,
    dossier: MeetingDossier,
    chased: readonly DossierParticipant[],
  ): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - LATELY);
    return this.mailings.haveHadMail(tx, peopleOf(dossier, chased), since);
  }
}

function peopleOf(dossier: MeetingDossier, participants: readonly DossierParticipant[]): PersonKey[] {
  return participants
    .flatMap((participant) => awaited(participant) ?? [])
    .map((addressee) => personOf(dossier, addressee));
}

function chasedNow(dossier: MeetingDossier): DossierParticipant[] {
  return owingReply(dossier).filter((participant) => mayBeChased(dossier, participant, dossier.now));
}

function refusal(dossier: MeetingDossier): ChaseRefused | undefined {
  const { meeting, chaseOrders, history, now } = dossier;
  if (meeting.status !== 'planned') return `meeting.${meeting.status}`;
  if (now >= meeting.startsAt) return 'meeting.started';
  const waiting = chasedNow(dossier);
  if (waiting.length === 0) return 'meeting.nobody-to-chase';
  if (!waiting.some((participant) => wasTold(history, participant))) return 'meeting.notice-not-sent';
  const last = chaseOrders.at(-1);
  if (last && now.getTime() - last.orderedAt.getTime() < SOON) return 'meeting.chased-recently';
  return undefined;
}
