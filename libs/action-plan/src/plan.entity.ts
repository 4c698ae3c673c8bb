import type { PlanKind, PlanVersionView, PlanView } from '@samsyn/contract';
import { type CivilDate, revisionClock } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An action plan: what it is against, and which body works against it. What it says stands in its versions. */
@Entity('plan')
export class Plan {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bodyId!: string;
  @Column('text') kind!: PlanKind;
  @Column('text') title!: string;
  /** Rises with every change of title or body; a change of a draft is none. */
  @Column('int') version!: number;
  @Column('timestamptz') createdAt!: Date;
}

/** A plan with the name of its body. */
export type PlanOfBody = Pick<Plan, 'id' | 'bodyId' | 'kind' | 'title' | 'version'> & { bodyName: string };

/**
 * The plan as a reader sees it on a day in the municipality's zone.
 * @param current of this plan or of several, those that hold and those that are worked on.
 */
export function viewOfPlan(
  plan: PlanOfBody,
  current: readonly PlanVersionView[],
  today: CivilDate,
): PlanView {
  const inState = (state: PlanVersionView['state']) =>
    current.find((each) => each.planId === plan.id && each.state === state) ?? null;
  const adopted = inState('adopted');
  const { id, bodyId, bodyName, kind, title, version } = plan;
  const revision = revisionClock(kind, adopted, today);
  return { id, bodyId, bodyName, kind, title, adopted, draft: inState('draft'), revision, version };
}
