import type { PlanOfYear } from '@samsyn/action-plan';
import type { CivilDate, ContactLanguage } from '@samsyn/contract';
import type { HeldMeeting } from '@samsyn/meetings';

/** A meeting ahead, as a report announces it. */
export interface ComingMeeting {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly place: string;
}

/** All that a report on a year is made of. There is no person in it: who is responsible is told by function. */
export interface ReportFacts {
  readonly language: ContactLanguage;
  readonly publisher: { readonly name: string; readonly colour: string };
  readonly body: string;
  readonly year: number;
  /** The day the report is written, in the municipality's zone. */
  readonly writtenOn: CivilDate;
  /** The last day of the year, or the day it is written if that comes first. */
  readonly lastDay: CivilDate;
  readonly plans: readonly PlanOfYear[];
  /** By their beginning. */
  readonly held: readonly HeldMeeting[];
  /** How many meetings have been that nobody has recorded as held. */
  readonly unmarked: number;
  readonly coming: readonly ComingMeeting[];
}
