import { Injectable } from '@nestjs/common';
import { type DayCalendar, defaultLeaveHours, occurrencesOf, ownDays, type Period } from '@samsyn/contract';
import { swedishDaysOff, type Transaction } from '@samsyn/platform';
import { type CalendarPeriod, timeOf } from './calendar-period.entity';
import { CalendarPeriodRepository } from './calendar-period.repository';
import type { Municipality } from './municipality.entity';
import { MunicipalityRepository } from './municipality.repository';

/** A municipality with its calendar of any years, both included. */
export interface YearlyCalendar {
  readonly municipality: Municipality;
  readonly between: (fromYear: number, toYear: number) => DayCalendar;
}

/** When planned mail may leave in a municipality: the days everyone is off, its own periods, and its leave time. */
@Injectable()
export class MunicipalityCalendarRepository {
  constructor(
    private readonly municipalities: MunicipalityRepository,
    private readonly periods: CalendarPeriodRepository,
  ) {}

  /** The calendar of those years, both included. */
  async dayCalendar(tx: Transaction, fromYear: number, toYear: number): Promise<DayCalendar> {
    return (await this.yearly(tx)).between(fromYear, toYear);
  }

  /** The same for who learns only from other answers which years are wanted. */
  async yearly(tx: Transaction): Promise<YearlyCalendar> {
    const [municipality, periods] = await Promise.all([this.municipalities.get(tx), this.periods.all(tx)]);
    return { municipality, between: (from, to) => calendarOf(municipality, periods, from, to) };
  }

  /** The school breaks of those years, which who plans is told of and nothing follows from. */
  async schoolBreaks(
    tx: Transaction,
    fromYear: number,
    toYear: number,
  ): Promise<(Period & { name: string })[]> {
    const breaks = (await this.periods.all(tx)).filter(({ kind }) => kind === 'school-break');
    return breaks.flatMap((period) =>
      occurrencesOf(timeOf(period), fromYear, toYear).map((each) => ({ ...each, name: period.name })),
    );
  }
}

function calendarOf(
  { timeZone, leaveTime }: Municipality,
  periods: readonly Omit<CalendarPeriod, 'municipalityId'>[],
  fromYear: number,
  toYear: number,
): DayCalendar {
  const { daysOff, quietPeriods } = ownDays(
    periods.map((period) => ({ kind: period.kind, when: timeOf(period) })),
    fromYear,
    toYear,
  );
  return {
    ...defaultLeaveHours,
    zone: timeZone,
    daysOff: new Set([...swedishDaysOff(fromYear, toYear), ...daysOff]),
    quietPeriods,
    usualTime: leaveTime,
  };
}
