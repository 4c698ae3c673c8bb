import {
  addDays,
  type CivilDate,
  civilDateOf,
  clockTime,
  type HalfYear,
  halfYearName,
  halfYearObligation,
  halfYearOf,
  halfYearSpan,
  type Matter,
  type MeetingStatus,
  plannedInstantOf,
} from '@samsyn/contract';

/** A council as far as its obligation goes. */
export interface CouncilInBrief {
  bodyId: string;
  name: string;
  atRiskWeeks: number;
  createdAt: Date;
  /** When a meeting of its was last cancelled, or one ahead changed: it may have been the half-year's. */
  changedAt: Date | null;
  meetings: { day: CivilDate; status: MeetingStatus }[];
  waived: HalfYear[];
}

/** The last half-year, which may have been missed, and the present one, which may be at risk. */
export function halfYearsLookedAt(today: CivilDate): [HalfYear, HalfYear] {
  const present = halfYearOf(today);
  return [halfYearOf(addDays(halfYearSpan(present).from, -1)), present];
}

/** The half-years of a council that alarm. One that was over before there was a council was not missed. */
export function halfYearMatters(council: CouncilInBrief, today: CivilDate, zone: string): Matter[] {
  const created = civilDateOf(council.createdAt, zone);
  return halfYearsLookedAt(today).flatMap((halfYear): Matter[] => {
    const { to } = halfYearSpan(halfYear);
    const { state, alarm } = halfYearObligation({
      halfYear,
      today,
      meetings: council.meetings,
      atRiskWeeks: council.atRiskWeeks,
      waived: council.waived.some((each) => halfYearName(each) === halfYearName(halfYear)),
    });
    if (!alarm || created > to) return [];
    const subject = { type: 'half-year', id: halfYearName(halfYear) };
    const missed = state === 'missed';
    const facts = { council: council.name, ...halfYear };
    const alarmedOn = missed ? addDays(to, 1) : addDays(to, 1 - council.atRiskWeeks * 7);
    const alarmedAt = plannedInstantOf(alarmedOn, clockTime('00:00'), zone);
    const since = latest(alarmedAt, council.createdAt, missed ? null : council.changedAt);
    return [
      {
        code: missed ? 'half-year.missed' : 'half-year.at-risk',
        facts,
        day: to,
        since: since.toISOString(),
        subject,
        action: missed
          ? { useCase: 'half-years.waive', target: subject }
          : { useCase: 'meetings.schedule', target: { type: 'body', id: council.bodyId } },
      },
    ];
  });
}

function latest(first: Date, ...others: (Date | null)[]): Date {
  return others.reduce<Date>((known, each) => (each && each > known ? each : known), first);
}
