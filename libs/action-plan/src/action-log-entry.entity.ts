import type { ActionStatus, CivilDate } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was written about an action, with the names and functions of then. It is only ever added. */
@Entity('action_log_entry')
export class ActionLogEntry {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') actionId!: string;
  @Column('timestamptz') loggedAt!: Date;
  /** The seat that was responsible then, and what its function was called. */
  @Column('uuid') seatId!: string;
  @Column('text') seatFunction!: string;
  @Column('uuid', { nullable: true }) authorAccountId!: string | null;
  @Column('uuid', { nullable: true }) authorContactId!: string | null;
  @Column('text', { nullable: true }) authorName!: string | null;
  @Column('text') authorRole!: string;
  /** For whom somebody else wrote it. */
  @Column('text', { nullable: true }) onBehalfOf!: string | null;
  @Column('text') source!: 'app' | 'link';
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) statusFrom!: ActionStatus | null;
  @Column('text', { nullable: true }) statusTo!: ActionStatus | null;
  /** Why it was stopped then. */
  @Column('text', { nullable: true }) stoppedReason!: string | null;
  @Column('date', { nullable: true }) dueFrom!: CivilDate | null;
  @Column('date', { nullable: true }) dueTo!: CivilDate | null;
  @Column('uuid', { nullable: true }) handedToSeatId!: string | null;
  @Column('text', { nullable: true }) handedToFunction!: string | null;
  @Column('uuid', { nullable: true }) correctsId!: string | null;
}
