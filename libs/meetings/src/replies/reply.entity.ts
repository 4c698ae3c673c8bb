import type { Answer, ReplySource } from '@samsyn/contract';
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
  @Column('text') source!: ReplySource;
  @Column('uuid', { nullable: true }) registeredBy!: string | null;
  @Column('timestamptz') registeredAt!: Date;
}
