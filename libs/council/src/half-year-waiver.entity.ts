import type { WaiverView } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision, with its reason, that a half-year needs no meeting of the council. It silences alarms; it changes no state. */
@Entity('half_year_waiver')
export class HalfYearWaiver {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bodyId!: string;
  @Column('int') year!: number;
  @Column('int') half!: 1 | 2;
  @Column('text') reason!: string;
  /** The account that decided. */
  @Column('uuid') decidedBy!: string;
  @Column('timestamptz') createdAt!: Date;
}

/** The waiver as a reader sees it. */
export function viewOfWaiver({ reason, decidedBy, createdAt }: HalfYearWaiver): WaiverView {
  return { reason, decidedBy, decidedAt: createdAt.toISOString() };
}
