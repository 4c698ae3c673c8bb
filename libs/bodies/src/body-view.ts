import type { AgendaItem, BodyKind, TimingRule } from '@samsyn/contract';
import type { Body } from './body.entity';

/** A body as it is told over HTTP. Numbers of days are days before a meeting. */
export interface BodyView {
  id: string;
  name: string;
  kind: BodyKind;
  replyByDays: number;
  contributionsByDays: number;
  documentsDays: number;
  atRiskWeeks: number;
  timingRules: readonly TimingRule[];
  standingAgenda: readonly AgendaItem[];
  version: number;
}

/** The body as a reader sees it. */
export function bodyView(body: Body): BodyView {
  return {
    id: body.id,
    name: body.name,
    kind: body.kind,
    replyByDays: body.replyByDays,
    contributionsByDays: body.contributionsByDays,
    documentsDays: body.documentsDays,
    atRiskWeeks: body.atRiskWeeks,
    timingRules: body.timingRules,
    standingAgenda: body.standingAgenda,
    version: body.version,
  };
}
