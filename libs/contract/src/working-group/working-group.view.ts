import * as z from 'zod';
import { goalView } from '../action-plan/plan.view';
import { planKindSchema } from '../action-plan/plan-kind.schema';
import { seatDutySchema } from '../bodies/seat-duty.schema';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { clockTimeSchema } from '../civil-date/clock-time.schema';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { contactCardView } from '../organisations/contact-card.view';

/** Who has a seat, by role; and by name, unless they are told by their function alone. */
const personView = contactCardView.pick({ id: true, role: true, name: true });

/** A seat of the body with who has it and how much it is responsible for. */
export const workingSeatView = z.strictObject({
  id: idSchema,
  function: z.string(),
  organisationName: z.string(),
  duty: seatDutySchema,
  holder: personView.nullable(),
  deputy: personView.nullable(),
  vacant: z.boolean(),
  vacantSince: instantSchema.nullable(),
  /** When the next holder's time begins, if one has been appointed ahead. */
  nextHolderFrom: instantSchema.nullable(),
  /** It is the caller's own, as holder or deputy. */
  own: z.boolean(),
  open: z.int(),
  overdue: z.int(),
});
export type WorkingSeatView = z.output<typeof workingSeatView>;

const told = {
  open: z.int(),
  overdue: z.int(),
  /** False: no action in six months. */
  covered: z.boolean(),
};

/** What one seat does for one goal. */
export const coverageCell = z.strictObject({ seatId: idSchema, ...told });
export type CoverageCell = z.output<typeof coverageCell>;

/** What is done for a goal, by all and by each seat of the body in its order. */
export const goalCoverage = goalView.extend({ ...told, seats: z.array(coverageCell) });
export type GoalCoverage = z.output<typeof goalCoverage>;

/** How a meeting stands against the body's quorum: enough come, enough may still come, or too few can. */
export const quorumView = z.strictObject({ quorum: z.int(), state: z.enum(['met', 'open', 'short']) });
export type QuorumView = z.output<typeof quorumView>;

/** A body at work: its seats, its plans' goals with what is done for each, and its next meeting. */
export const workingGroupView = z.strictObject({
  bodyId: idSchema,
  name: z.string(),
  seats: z.array(workingSeatView),
  plans: z.array(
    z.strictObject({
      id: idSchema,
      kind: planKindSchema,
      title: z.string(),
      goals: z.array(goalCoverage),
    }),
  ),
  comingMeeting: z
    .strictObject({
      id: idSchema,
      title: z.string(),
      date: civilDateSchema,
      start: clockTimeSchema,
      end: clockTimeSchema,
      place: z.string(),
      /** Seats that somebody comes for, that nobody does, and those of which it is not known yet. */
      coming: z.int(),
      absent: z.int(),
      unknown: z.int(),
      quorum: quorumView.nullable(),
    })
    .nullable(),
});
export type WorkingGroupView = z.output<typeof workingGroupView>;
