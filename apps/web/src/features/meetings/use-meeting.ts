import { listMailings } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { may, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { agendaOf, mailsOf, meetingOf, repliesOf } from './meeting.query';
import { isMoving } from './mail-groups.rules';

const route = getRouteApi('/$municipality/moten/$meetingId');

/** While mail is on its way the page looks again so often. */
const OFTEN = 2000;

/** Answers are looked for so often while the page is open, so that they are seen as they come. */
const NOW_AND_THEN = 15_000;

/** What the meeting page shows, each part as it comes. */
export function useMeeting() {
  const one = route.useParams();
  const mails = useQuery({
    ...mailsOf(one),
    enabled: may(useMembership(), listMailings),
    refetchInterval: ({ state }) => (isMoving(state.data?.items ?? [], productNow()) ? OFTEN : false),
  });
  return {
    one,
    meeting: useQuery(meetingOf(one)),
    agenda: useQuery(agendaOf(one)),
    replies: useQuery({ ...repliesOf(one), refetchInterval: NOW_AND_THEN }),
    mails,
  };
}
