import type { ActionOfYear, PlanOfYear } from '@samsyn/action-plan';
import { civilDate } from '@samsyn/contract';
import type { HeldMeeting } from '@samsyn/meetings';
import type { ReportFacts } from './report-facts';

/** An action that is under way, due in 2028, of the first goal, unless overridden. */
export function anActionOfYear(values: Partial<ActionOfYear> = {}): ActionOfYear {
  return {
    id: 'action',
    goalId: 'goal-1',
    title: 'Demokratidialog i årskurs 8',
    seatFunction: 'Skolan',
    organisation: null,
    status: 'ongoing',
    dueOn: civilDate('2028-05-31'),
    endedOn: null,
    stoppedReason: null,
    result: null,
    indicator: null,
    indicatorUnit: null,
    indicatorTarget: null,
    readingValue: null,
    readOn: null,
    ...values,
  };
}

/** A plan that was adopted in 2017, with these actions and three goals, unless overridden. */
export function aPlanOfYear(values: Partial<PlanOfYear> = {}): PlanOfYear {
  const wordings = ['Värna\ndemokratin.', 'Motverka att personer ansluter sig', 'Underlätta att lämna'];
  return {
    id: 'plan',
    kind: 'violent-extremism',
    title: 'Handlingsplan mot våldsbejakande extremism',
    adoptedYear: 2017,
    adoptedOn: null,
    adoptedBy: 'Kommunfullmäktige',
    registryNumber: null,
    goals: wordings.map((wording, at) => ({ id: `goal-${at + 1}`, position: at + 1, wording })),
    actions: [],
    ...values,
  };
}

/** A meeting that was held, with who was to come for seats of these organisations. */
export function aHeldMeeting(...seats: HeldMeeting['seats']): HeldMeeting {
  const startsAt = new Date('2027-04-21T07:00:00Z');
  const meeting = { id: 'meeting', title: 'Arbetsgruppen', startsAt, timeZone: 'Europe/Stockholm' };
  return { meeting: { ...meeting, place: 'Kommunhuset' }, seats };
}

/** A report on 2027, written in January 2028, with nothing in it unless overridden. */
export function reportFacts(values: Partial<ReportFacts> = {}): ReportFacts {
  return {
    language: 'sv',
    publisher: { name: 'Exempelköpings kommun', colour: '#14532d' },
    body: 'Arbetsgruppen',
    year: 2027,
    writtenOn: civilDate('2028-01-17'),
    lastDay: civilDate('2027-12-31'),
    plans: [aPlanOfYear()],
    held: [],
    unmarked: 0,
    coming: [],
    ...values,
  };
}
