import { Injectable } from '@nestjs/common';
import { type AuditAction, fail, type Failure, type MeetingOrder, type Result } from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import {
  audited,
  type AuditDetail,
  AuditedWrite,
  type Caller,
  type Constraints,
  type Transaction,
  type WriteResult,
} from '@samsyn/platform';
import { type Meeting, viewOfMeeting } from './meeting.entity';
import { type MeetingEdits, MeetingRepository } from './meeting.repository';

/** What may keep any change from being made, whatever has become of the meeting. */
type AnyChangeRefused = 'meeting.missing' | 'meeting.changed';

/** What may keep any change of a planned meeting from being made. */
export type ChangeRefused = AnyChangeRefused | 'meeting.cancelled' | 'meeting.held';

/** What a use case decided to write, and what the audit log keeps of it beside ids. */
export interface DecidedChange {
  readonly edits: MeetingEdits;
  readonly detail?: AuditDetail;
}

/** A change to a meeting, as its use case describes it. */
interface MeetingChange<View, Code extends string, Refused extends string> {
  /** Its name in the audit log. */
  readonly action: AuditAction;
  /** Sees the meeting locked, and says what to write or what stands in the way. */
  readonly decide: (tx: Transaction, meeting: Meeting) => Promise<Result<DecidedChange, Failure<Code>>>;
  /** What is answered. */
  readonly viewOf: (changed: Meeting, tx: Transaction) => View | Promise<View>;
  /** What a refusal by the database means. */
  readonly constraints?: Constraints<Refused>;
}

/**
 * The frame of every change to a meeting: locks it, compares the version it was based on, writes the change
 * with its audit row, and plans its mails anew, in one transaction.
 */
@Injectable()
export class MeetingChangeService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly meetings: MeetingRepository,
    private readonly replan: ReplanService,
  ) {}

  /** Changes a planned meeting. @param yours the request as it came; it is handed back with `meeting.changed`. */
  change<View, Code extends string = never, Refused extends string = never>(
    caller: Caller,
    meetingId: string,
    yours: MeetingOrder,
    change: MeetingChange<View, Code, Refused>,
  ): WriteResult<View, ChangeRefused | Code | Refused> {
    return this.changeAny<View, Code | 'meeting.cancelled' | 'meeting.held', Refused>(
      caller,
      meetingId,
      yours,
      {
        ...change,
        decide: async (tx, meeting) =>
          meeting.status === 'planned'
            ? change.decide(tx, meeting)
            : fail({ code: `meeting.${meeting.status}` as const }),
      },
    );
  }

  /** Changes a meeting, whatever has become of it; `yours` as in {@link change}. */
  changeAny<View, Code extends string = never, Refused extends string = never>(
    caller: Caller,
    meetingId: string,
    yours: MeetingOrder,
    change: MeetingChange<View, Code, Refused>,
  ): WriteResult<View, AnyChangeRefused | Code | Refused> {
    return this.write.run(
      caller,
      async (tx) => {
        const meeting = await this.meetings.lock(tx, meetingId);
        if (!meeting) return fail({ code: 'meeting.missing' });
        if (meeting.version !== yours.version) {
          return fail({ code: 'meeting.changed', current: viewOfMeeting(meeting), yours });
        }
        const decided = await change.decide(tx, meeting);
        if (!decided.ok) return decided;
        const { edits, detail } = decided.value;
        const changed = await this.meetings.update(tx, meeting, edits);
        await this.replan.replan(tx, { type: 'meeting', id: meetingId });
        return audited(await change.viewOf(changed, tx), change.action, ['meeting', meetingId], detail);
      },
      change.constraints ?? ({} as Constraints<Refused>),
    );
  }
}
