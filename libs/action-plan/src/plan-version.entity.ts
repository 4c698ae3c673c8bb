import type { CivilDate, PlanVersionState } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of a plan: worked on as a draft, then adopted, then superseded by the next. Its goals stand beside it. */
@Entity('plan_version')
export class PlanVersion {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') planId!: string;
  /** Counts from 1. */
  @Column('int') number!: number;
  @Column('text') state!: PlanVersionState;
  @Column('int', { nullable: true }) adoptedYear!: number | null;
  /** Null where the year alone is known. */
  @Column('date', { nullable: true }) adoptedOn!: CivilDate | null;
  @Column('text', { nullable: true }) adoptedBy!: string | null;
  /** Since when it holds here; the day of the decision is another. */
  @Column('timestamptz', { nullable: true }) adoptedAt!: Date | null;
  @Column('text', { nullable: true }) registryNumber!: string | null;
  @Column('date', { nullable: true }) validUntil!: CivilDate | null;
  /** The plan as a document of its own. */
  @Column('uuid', { nullable: true }) documentId!: string | null;
  /** Rises with every change of it, its goals and its state. */
  @Column('int') version!: number;
  @Column('timestamptz') createdAt!: Date;
}
