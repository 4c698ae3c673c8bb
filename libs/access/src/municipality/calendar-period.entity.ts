import type { CalendarPeriodKind, CalendarPeriodView, PeriodTime } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days off, a school break or a quiet period of a municipality, once or every year. */
@Entity('calendar_period')
export class CalendarPeriod {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: CalendarPeriodKind;
  @Column('text') name!: string;
  @Column('text') recurs!: PeriodTime['recurs'];
  /** A date, or month and day of every year; so is {@link toDay}. */
  @Column('text') fromDay!: string;
  @Column('text') toDay!: string;
  /** Rises with every change. */
  @Column('int') version!: number;
}

/** When a stored period is. */
export function timeOf({
  recurs,
  fromDay,
  toDay,
}: Pick<CalendarPeriod, 'recurs' | 'fromDay' | 'toDay'>): PeriodTime {
  return { recurs, from: fromDay, to: toDay } as PeriodTime;
}

/** The columns of when a period is. */
export function columnsOf({
  recurs,
  from,
  to,
}: PeriodTime): Pick<CalendarPeriod, 'recurs' | 'fromDay' | 'toDay'> {
  return { recurs, fromDay: from, toDay: to };
}

/** The period as a reader sees it. */
export function viewOfPeriod(period: Omit<CalendarPeriod, 'municipalityId'>): CalendarPeriodView {
  const { id, kind, name, version } = period;
  return { id, kind, name, when: timeOf(period), version };
}
