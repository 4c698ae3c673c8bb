import { Injectable } from '@nestjs/common';
import { BodyRepository } from '@samsyn/bodies';
import {
  civilDate,
  fail,
  type Failure,
  type ImpossibleDate,
  impossibleDateSchema,
  type PlannedDate,
  type StoredYearPlanView,
  type StoreYearPlan,
} from '@samsyn/contract';
import { type AddedMeeting, MeetingRepository, ScheduleMeetingService } from '@samsyn/meetings';
import {
  audited,
  AuditedWrite,
  type Caller,
  Clock,
  type Transaction,
  type WriteResult,
} from '@samsyn/platform';
import { planBasis } from '../plan-year/plan-basis.rules';

type Refused = 'year-plan.outdated' | 'year-plan.impossible-date';

/** Stores the dates of a year as meetings, all or none: each person is told of all of theirs in one mail. */
@Injectable()
export class StoreYearPlanService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly meetings: MeetingRepository,
    private readonly scheduling: ScheduleMeetingService,
    private readonly clock: Clock,
  ) {}

  store(caller: Caller, { year, basis, dates }: StoreYearPlan): WriteResult<StoredYearPlanView, Refused> {
    return this.write.run(caller, async (tx) => {
      await this.bodies.lockAll(tx);
      const standing = await this.meetings.onDays(tx, civilDate(`${year}-01-01`), civilDate(`${year}-12-31`));
      if (planBasis(standing) !== basis) return fail({ code: 'year-plan.outdated' });
      const now = this.clock.now();
      const added: AddedMeeting[] = [];
      for (const [position, date] of dates.entries()) {
        const meeting = await this.add(tx, date, now);
        if ('reason' in meeting) return fail({ code: 'year-plan.impossible-date', position, ...meeting });
        added.push(meeting);
      }
      const meetings = [];
      // once all are there, so that each is warned of the others
      for (const each of added) meetings.push(await this.scheduling.view(tx, each));
      const { municipalityId } = caller.scope;
      return audited({ year, meetings }, 'year.planned', ['municipality', municipalityId], {
        year,
        meetingIds: meetings.map(({ id }) => id),
      });
    });
  }

  /** The meeting, or why the date cannot be one. @throws for what a date of a plan cannot be refused for. */
  private async add(
    tx: Transaction,
    date: PlannedDate,
    now: Date,
  ): Promise<AddedMeeting | { readonly reason: ImpossibleDate }> {
    const added = await this.scheduling.add(tx, date, now);
    return added.ok ? added.value : { reason: impossible(added.error) };
  }
}

function impossible({ code }: Failure): ImpossibleDate {
  return impossibleDateSchema.parse(code);
}
