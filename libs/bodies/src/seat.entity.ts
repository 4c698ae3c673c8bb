import type { SeatDuty } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat (uppdrag) in a body: a function and its organisation. It persists when its holder changes. */
@Entity('seat')
export class Seat {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bodyId!: string;
  @Column('uuid') organisationId!: string;
  /** What the seat is for, such as "Säkerhetschef". */
  @Column('text') function!: string;
  @Column('text') duty!: SeatDuty;
  /** Its place in lists; two seats may share one. */
  @Column('int') position!: number;
  /** A key seat (nyckeluppdrag): the coordinator is told at once when it is declined near a meeting. */
  @Column('boolean') key!: boolean;
  /** Rises with every change of the seat itself; an appointment is none. */
  @Column('int') version!: number;
  /** When the seat was abolished. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
}
