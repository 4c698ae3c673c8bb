import {
  type MeetingStatus,
  getAgenda,
  getMeeting,
  listBodies,
  listMailings,
  listMeetings,
  listReplies,
} from '@samsyn/contract';
import { fetchAhead } from '../../lib/fetch-ahead';
import { asked } from '../../lib/queries';

interface OneMeeting {
  readonly municipality: string;
  readonly meetingId: string;
}

/** So many mails of one meeting are shown; a council of twenty has a quarter of it. */
const MAILS = 200;

const mailsAbout = (meetingId: string) => ({ subject: `meeting:${meetingId}`, limit: MAILS });

export const meetingOf = ({ municipality, meetingId }: OneMeeting) =>
  asked(getMeeting, { municipality, params: { meetingId } });

export const agendaOf = ({ municipality, meetingId }: OneMeeting) =>
  asked(getAgenda, { municipality, params: { meetingId } });

export const repliesOf = ({ municipality, meetingId }: OneMeeting) =>
  asked(listReplies, { municipality, params: { meetingId } });

export const mailsOf = ({ municipality, meetingId }: OneMeeting) =>
  asked(listMailings, { municipality, query: mailsAbout(meetingId) });

export const bodiesOf = (municipality: string) => asked(listBodies, { municipality });

/** Meetings from a day on, or until it, of one body or in one state where that is asked for. */
export const meetingsOf = (
  municipality: string,
  which: {
    readonly from?: string;
    readonly to?: string;
    readonly body?: string;
    readonly status?: MeetingStatus;
  },
) => asked(listMeetings, { municipality, query: { ...which, limit: 100 } });

/** Asks for what the page needs while its code is still on its way. */
export function prefetchMeeting({ municipality, meetingId }: OneMeeting): void {
  const params = { meetingId };
  fetchAhead(getMeeting, { municipality, params });
  fetchAhead(getAgenda, { municipality, params });
  fetchAhead(listReplies, { municipality, params });
  fetchAhead(listMailings, { municipality, query: mailsAbout(meetingId) });
}

/** The same for the list. */
export function prefetchMeetings(municipality: string): void {
  fetchAhead(listBodies, { municipality });
}
