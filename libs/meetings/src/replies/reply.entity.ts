import type { Answer, ReplyGiver, ReplySource } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reply to a notice. Replies are only added; the newest for the meeting's present start is the one that counts. */
@Entity('reply')
export class Reply {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** The order in which replies came. */
  @Column('bigint') number!: string;
  @Column('uuid') meetingId!: string;
  @Column('uuid') participantId!: string;
  @Column('text') answer!: Answer;
  @Column('text', { nullable: true }) remark!: string | null;
  @Column('text', { nullable: true }) substituteName!: string | null;
  @Column('text', { nullable: true }) substituteEmail!: string | null;
  @Column('timestamptz') forStartsAt!: Date;
  /** Whose answer it is: the seat's holder or ordinary deputy, or the substitute themselves. */
  @Column('text') givenAs!: ReplyGiver;
  /** The contact who gave it; null for a substitute, who is known as a participant alone. */
  @Column('uuid', { nullable: true }) givenBy!: string | null;
  @Column('text') source!: ReplySource;
  /** The account that registered it on their behalf. */
  @Column('uuid', { nullable: true }) registeredBy!: string | null;
  /** What the one who registered it adds: for the municipality, never shown to the partner. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz') registeredAt!: Date;
}
