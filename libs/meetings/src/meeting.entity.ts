import {
  type CivilDate,
  civilDateOf,
  clockTimeOf,
  isoWeekOf,
  type MeetingStatus,
  type MeetingView,
} from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A meeting of a body. Instants are UTC with the zone's name beside them; last days are civil dates. */
@Entity('meeting')
export class Meeting {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bodyId!: string;
  @Column('text') title!: string;
  /** The iCalendar UID: made here, never changed. */
  @Column('text') uid!: string;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('text') timeZone!: string;
  @Column('text') place!: string;
  /** What people call the video service, such as Teams. */
  @Column('text', { nullable: true }) remote!: string | null;
  @Column('text', { nullable: true }) remoteUrl!: string | null;
  @Column('date') replyBy!: CivilDate;
  @Column('date') contributionsBy!: CivilDate;
  @Column('date') documentsBy!: CivilDate;
  @Column('text') status!: MeetingStatus;
  /** Rises with every change. */
  @Column('int') version!: number;
  /** Rises on time, place, title or cancel: what was told of an earlier one is old. */
  @Column('int') revision!: number;
  /** The revision at which the time last changed. */
  @Column('int') timeRevision!: number;
  /** The iCalendar SEQUENCE: rises with every change, withdrawal and invitation anew, to whomever. */
  @Column('int') sequence!: number;
  /** When that was decided; null while it has not risen. */
  @Column('timestamptz', { nullable: true }) sequencedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) noticeOrderedAt!: Date | null;
  /** When it was stored as one of a year's dates, which its people are told of long before the notice; else null. */
  @Column('timestamptz', { nullable: true }) datesSetAt!: Date | null;
  /** When time, place or title last changed, and why if someone said so. */
  @Column('timestamptz', { nullable: true }) changedAt!: Date | null;
  @Column('text', { nullable: true }) changeReason!: string | null;
  /** Why each revision came to be, where someone said so, oldest first. */
  @Column('jsonb') changeReasons!: { revision: number; reason: string }[];
  @Column('timestamptz', { nullable: true }) cancelledAt!: Date | null;
  @Column('text', { nullable: true }) cancelReason!: string | null;
  /** When someone last decided on the agenda; null while it is the body's standing one. */
  @Column('timestamptz', { nullable: true }) agendaDecidedAt!: Date | null;
  /** How long the standing agenda was, in minutes, when it was fitted to the meeting; null when that was not needed. */
  @Column('int', { nullable: true }) agendaFittedFrom!: number | null;
  /** When someone last ordered that those who were sent another agenda be told what has changed. */
  @Column('timestamptz', { nullable: true }) agendaOrderedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
}

/** The meeting as a reader sees it. */
export function viewOfMeeting(meeting: Omit<Meeting, 'municipalityId' | 'createdAt'>): MeetingView {
  const { id, bodyId, title, status, startsAt, endsAt, timeZone, place, remote, remoteUrl } = meeting;
  const { replyBy, contributionsBy, documentsBy, changeReason, cancelReason, version, revision } = meeting;
  const date = civilDateOf(startsAt, timeZone);
  return {
    id,
    bodyId,
    title,
    status,
    date,
    start: clockTimeOf(startsAt, timeZone),
    end: clockTimeOf(endsAt, timeZone),
    endDate: civilDateOf(endsAt, timeZone),
    week: isoWeekOf(date).week,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone,
    place,
    remote: remote === null ? null : { name: remote, ...(remoteUrl === null ? {} : { url: remoteUrl }) },
    replyBy,
    contributionsBy,
    documentsBy,
    noticeOrderedAt: meeting.noticeOrderedAt?.toISOString() ?? null,
    changeReason,
    cancelReason,
    version,
    revision,
  };
}
