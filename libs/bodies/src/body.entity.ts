import type { AgendaItem, BodyKind, BodyView, TimingRule } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A council or a working group: its seats, and how its meetings' mails and last days are timed. */
@Entity('body')
export class Body {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: BodyKind;
  /** Days before a meeting that its last day to reply falls. */
  @Column('int') replyByDays!: number;
  /** Days before a meeting that its last day to contribute falls. */
  @Column('int') contributionsByDays!: number;
  /** Days before a meeting that agenda and documents leave. */
  @Column('int') documentsDays!: number;
  /** A half-year with nothing planned is at risk when fewer weeks than these remain. */
  @Column('int') atRiskWeeks!: number;
  @Column('jsonb') timingRules!: readonly TimingRule[];
  /** What a new meeting's agenda begins as. */
  @Column('jsonb') standingAgenda!: readonly AgendaItem[];
  /** The least number of seats that a meeting ought to have somebody of; advisory, and null where there is no such rule. */
  @Column('int', { nullable: true }) quorum!: number | null;
  /** Rises with every change. */
  @Column('int') version!: number;
  @Column('timestamptz') createdAt!: Date;
}

/** The body as a reader sees it. */
export function viewOfBody(body: Body): BodyView {
  const { id, name, kind, version, timingRules, standingAgenda, quorum } = body;
  const { replyByDays, contributionsByDays, documentsDays, atRiskWeeks } = body;
  const timing = { replyByDays, contributionsByDays, documentsDays, atRiskWeeks, timingRules };
  return { id, name, kind, ...timing, standingAgenda, quorum, version };
}
