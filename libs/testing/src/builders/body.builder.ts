import { randomUUID } from 'node:crypto';
import {
  type AgendaItem,
  type BodyKind,
  defaultTimingRules,
  standingCouncilAgenda,
  type TimingRule,
} from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { inLetters } from './in-letters';
import { insertedRow } from './inserted-row';

/** What a body is built from. */
export interface BodyValues {
  name?: string;
  kind?: BodyKind;
  atRiskWeeks?: number;
  timingRules?: readonly TimingRule[];
  standingAgenda?: readonly AgendaItem[];
}

/** A body: a council with the default timing unless overridden. Returns its id. */
export function buildBody(tx: Transaction, values: BodyValues = {}): Promise<string> {
  const { name = `Exempelrådet ${inLetters(randomUUID())}`, kind = 'council', atRiskWeeks = 10 } = values;
  return insertedRow(tx, 'body', {
    name,
    kind,
    at_risk_weeks: atRiskWeeks,
    timing_rules: JSON.stringify(values.timingRules ?? defaultTimingRules),
    standing_agenda: JSON.stringify(values.standingAgenda ?? standingCouncilAgenda('sv')),
  });
}
