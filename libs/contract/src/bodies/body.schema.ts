import * as z from 'zod';
import { agendaSchema } from '../agenda/agenda-item.schema';
import { versionSchema } from '../entry/version.schema';
import { atRiskWeeksSchema } from '../council/half-year.schema';
import { lineSchema } from '../text/line.text';
import { deadlineDaysSchema } from '../timing/deadline-days.schema';
import { timingRulesSchema } from '../timing/timing-rule.schema';
import { bodyKindSchema } from './body-kind.schema';

const name = lineSchema(200);
/** The least number of seats that a meeting ought to have somebody of (minsta antal deltagare); it warns, and never blocks. */
const quorumSchema = z.int().min(1).max(100);
const timing = z
  .strictObject({
    ...deadlineDaysSchema.shape,
    atRiskWeeks: atRiskWeeksSchema,
    timingRules: timingRulesSchema,
    standingAgenda: agendaSchema,
    quorum: quorumSchema.nullable(),
  })
  .partial();

/** A new body; what is left out gets the defaults of its kind. */
export const createBodySchema = timing.extend({ name, kind: bodyKindSchema });
export type CreateBody = z.output<typeof createBodySchema>;

/** What changes about a body; what is left out stays. `version` is the one the change is based on. */
export const updateBodySchema = timing.extend({ name: name.optional(), version: versionSchema });
export type UpdateBody = z.output<typeof updateBodySchema>;
