import { Injectable } from '@nestjs/common';
import {
  type CalendarPeriodView,
  type ChangedCalendarPeriodView,
  type CreateCalendarPeriod,
  fail,
  leavesRoom,
  type RemovedCalendarPeriodView,
  type UpdateCalendarPeriod,
} from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type Transaction, type WriteResult } from '@samsyn/platform';
import { timeOf, viewOfPeriod } from './calendar-period.entity';
import { CalendarPeriodRepository } from './calendar-period.repository';
import { MunicipalityFollowers } from './municipality-followers';
import { MunicipalityRepository } from './municipality.repository';

/** Changes a municipality's calendar, one period at a time. What is planned follows, except for a school break. */
@Injectable()
export class ChangeCalendarService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly municipalities: MunicipalityRepository,
    private readonly periods: CalendarPeriodRepository,
    private readonly followers: MunicipalityFollowers,
  ) {}

  create(
    caller: Caller,
    values: CreateCalendarPeriod,
  ): WriteResult<ChangedCalendarPeriodView, 'calendar.closed'> {
    return this.write.run(caller, async (tx) => {
      await this.municipalities.lock(tx);
      const period = await this.periods.insert(tx, values);
      if (!(await this.leavesRoom(tx))) return fail({ code: 'calendar.closed' });
      const tasks = await this.follow(tx, period);
      const detail = { kind: period.kind };
      return audited(
        { ...viewOfPeriod(period), tasks },
        'calendar-period.created',
        ['calendar-period', period.id],
        detail,
      );
    });
  }

  update(
    caller: Caller,
    id: string,
    yours: UpdateCalendarPeriod,
  ): WriteResult<
    ChangedCalendarPeriodView,
    'calendar-period.missing' | 'calendar-period.changed' | 'calendar.closed'
  > {
    return this.write.run(caller, async (tx) => {
      await this.municipalities.lock(tx);
      const before = await this.periods.get(tx, id);
      if (!before) return fail({ code: 'calendar-period.missing' });
      const update = await this.periods.update(tx, id, yours);
      if (update.kind === 'missing') return fail({ code: 'calendar-period.missing' });
      if (update.kind === 'conflict') {
        return fail({ code: 'calendar-period.changed', current: viewOfPeriod(update.current), yours });
      }
      if (!(await this.leavesRoom(tx))) return fail({ code: 'calendar.closed' });
      const tasks = await this.follow(tx, before, update.row);
      const { version: _version, ...changes } = yours;
      const detail = { version: update.row.version, fields: Object.keys(changes) };
      return audited(
        { ...viewOfPeriod(update.row), tasks },
        'calendar-period.updated',
        ['calendar-period', id],
        detail,
      );
    });
  }

  remove(caller: Caller, id: string): WriteResult<RemovedCalendarPeriodView, 'calendar-period.missing'> {
    return this.write.run(caller, async (tx) => {
      await this.municipalities.lock(tx);
      const removed = await this.periods.remove(tx, id);
      if (!removed) return fail({ code: 'calendar-period.missing' });
      const tasks = await this.follow(tx, removed);
      return audited({ tasks }, 'calendar-period.removed', ['calendar-period', id], { kind: removed.kind });
    });
  }

  private async leavesRoom(tx: Transaction): Promise<boolean> {
    const periods = await this.periods.all(tx);
    return leavesRoom(periods.map((period) => ({ kind: period.kind, when: timeOf(period) })));
  }

  /** @param periods as it was, as it is. */
  private async follow(
    tx: Transaction,
    ...periods: readonly Pick<CalendarPeriodView, 'kind'>[]
  ): Promise<string[]> {
    const matters = periods.some(({ kind }) => kind !== 'school-break');
    return matters ? this.followers.calendarChanged(tx) : [];
  }
}
