import type { ActionStatus, CivilDate, PreventionLevel } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `numeric` comes as text; these have two decimals and fit a number. */
const amount = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** An action (åtgärd): what is done towards a goal, in the charge of a seat. */
@Entity('action')
export class Action {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') goalId!: string;
  /** A seat is responsible and never a person. */
  @Column('uuid') seatId!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text') preventionLevel!: PreventionLevel;
  @Column('date', { nullable: true }) startsOn!: CivilDate | null;
  @Column('date') dueOn!: CivilDate;
  @Column('text') status!: ActionStatus;
  @Column('text', { nullable: true }) stoppedReason!: string | null;
  @Column('text', { nullable: true }) indicator!: string | null;
  @Column('text', { nullable: true }) indicatorUnit!: string | null;
  @Column('numeric', { nullable: true, transformer: amount }) indicatorTarget!: number | null;
  /** What is measured is counted in whole numbers. */
  @Column('boolean') indicatorWhole!: boolean;
  @Column('text', { nullable: true }) result!: string | null;
  /** When somebody last wrote about it. */
  @Column('timestamptz', { nullable: true }) lastLoggedAt!: Date | null;
  /** When it was last done or stopped; null while it is open. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** Rises with every change. */
  @Column('int') version!: number;
  @Column('timestamptz') createdAt!: Date;
}
