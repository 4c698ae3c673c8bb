import {
  agendaSchema,
  atRiskWeeksSchema,
  bodyKindSchema,
  deadlineDaysSchema,
  lineSchema,
  timingRulesSchema,
  versionSchema,
} from '@samsyn/contract';
import { pageQueryShape } from '@samsyn/platform';
import { z } from 'zod';

const { replyByDays, contributionsByDays, documentsDays } = deadlineDaysSchema.shape;

const changeable = {
  replyByDays: replyByDays.optional(),
  contributionsByDays: contributionsByDays.optional(),
  documentsDays: documentsDays.optional(),
  atRiskWeeks: atRiskWeeksSchema.optional(),
  timingRules: timingRulesSchema.optional(),
  standingAgenda: agendaSchema.optional(),
};

/** A new body; what is left out gets the defaults of its kind. */
export const createBodySchema = z.strictObject({
  name: lineSchema(200),
  kind: bodyKindSchema,
  ...changeable,
});

export type CreateBody = z.output<typeof createBodySchema>;

/** What changes about a body; what is left out stays. `version` is the one the change is based on. */
export const updateBodySchema = z.strictObject({
  name: lineSchema(200).optional(),
  ...changeable,
  version: versionSchema,
});

export type UpdateBody = z.output<typeof updateBodySchema>;

/** Which page of a list is asked for. */
export const pageQuerySchema = z.strictObject(pageQueryShape);

export type PageQuery = z.output<typeof pageQuerySchema>;
