import {
  civilDateOf,
  clockTimeOf,
  isoWeekOf,
  type CivilDate,
  type ClockTime,
  type MeetingStatus,
} from '@samsyn/contract';
import type { Meeting } from './meeting.entity';

/** A meeting as it is told over HTTP: instants, and the same times as they stand on the wall. */
export interface MeetingView {
  id: string;
  bodyId: string;
  title: string;
  status: MeetingStatus;
  date: CivilDate;
  start: ClockTime;
  end: ClockTime;
  week: number;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  place: string;
  remote: { name: string; url?: string } | null;
  replyBy: CivilDate;
  contributionsBy: CivilDate;
  documentsBy: CivilDate;
  noticeOrderedAt: string | null;
  changeReason: string | null;
  cancelReason: string | null;
  version: number;
  revision: number;
}

/** The meeting as a reader sees it. */
export function meetingView(meeting: Meeting): MeetingView {
  const date = civilDateOf(meeting.startsAt, meeting.timeZone);
  return {
    id: meeting.id,
    bodyId: meeting.bodyId,
    title: meeting.title,
    status: meeting.status,
    date,
    start: clockTimeOf(meeting.startsAt, meeting.timeZone),
    end: clockTimeOf(meeting.endsAt, meeting.timeZone),
    week: isoWeekOf(date).week,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    timeZone: meeting.timeZone,
    place: meeting.place,
    remote: meeting.remote
      ? { name: meeting.remote, ...(meeting.remoteUrl ? { url: meeting.remoteUrl } : {}) }
      : null,
    replyBy: meeting.replyBy,
    contributionsBy: meeting.contributionsBy,
    documentsBy: meeting.documentsBy,
    noticeOrderedAt: meeting.noticeOrderedAt?.toISOString() ?? null,
    changeReason: meeting.changeReason,
    cancelReason: meeting.cancelReason,
    version: meeting.version,
    revision: meeting.revision,
  };
}
