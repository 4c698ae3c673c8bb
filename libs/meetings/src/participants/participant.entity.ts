import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat at a meeting, or the substitute who comes in its place. */
@Entity('participant')
export class Participant {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') meetingId!: string;
  @Column('uuid') seatId!: string;
  @Column('uuid', { nullable: true }) substituteFor!: string | null;
  @Column('text', { nullable: true }) substituteName!: string | null;
  @Column('text', { nullable: true }) substituteEmail!: string | null;
  /** The contact who named this substitute; null for a seat. */
  @Column('uuid', { nullable: true }) namedBy!: string | null;
  /** Set when the seat's own reply changed and the substitute comes no more. */
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
}
