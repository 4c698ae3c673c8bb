import * as z from 'zod';
import { agendaSchema } from '../agenda/agenda-item.schema';
import { idSchema } from '../entry/id.schema';
import { followingTasks } from '../tasks/task.view';
import { timingRulesSchema } from '../timing/timing-rule.schema';
import { bodyKindSchema } from './body-kind.schema';

/** A body as it is told. Numbers of days are days before a meeting. */
export const bodyView = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: bodyKindSchema,
  replyByDays: z.int(),
  contributionsByDays: z.int(),
  documentsDays: z.int(),
  atRiskWeeks: z.int(),
  timingRules: timingRulesSchema.readonly(),
  standingAgenda: agendaSchema.readonly(),
  /** The least number of seats that a meeting ought to have somebody of; null where there is no such rule. */
  quorum: z.int().nullable(),
  version: z.int(),
});
export type BodyView = z.output<typeof bodyView>;

/** A body that has just been changed. */
export const changedBodyView = bodyView.extend(followingTasks);
export type ChangedBodyView = z.output<typeof changedBodyView>;
