import {
  type CreateBody,
  defaultAtRiskWeeks,
  defaultDeadlineDays,
  defaultTimingRules,
  standingCouncilAgenda,
  standingWorkingGroupAgenda,
} from '@samsyn/contract';
import type { NewBody } from '../body.repository';

/** A new body with the timing and the agenda of its kind where nothing else was asked for; the agenda is in Swedish. */
export function newBody(values: CreateBody): NewBody {
  const standingAgenda =
    values.kind === 'council' ? standingCouncilAgenda('sv') : standingWorkingGroupAgenda('sv');
  return {
    ...defaultDeadlineDays,
    atRiskWeeks: defaultAtRiskWeeks,
    timingRules: defaultTimingRules,
    standingAgenda,
    quorum: null,
    ...values,
  };
}
