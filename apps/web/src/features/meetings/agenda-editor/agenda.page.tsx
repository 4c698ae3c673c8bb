import {
  appAgendaTexts,
  appMeetingsTexts,
  followUpTexts,
  listMailings,
  type MeetingView,
  replyTexts,
  updateAgenda,
} from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loading } from '../../../components/loading';
import { ProblemScreen } from '../../../components/problem-screen';
import { Screen } from '../../../components/screen';
import { addTexts } from '../../../lib/add-texts';
import { may, useMembership } from '../../../lib/me';
import { useTexts } from '../../../lib/use-texts';
import { AgendaCard } from '../agenda-card';
import { MeetingFacts } from '../meeting-heading';
import { agendaOf, bodiesOf, mailsOf, meetingOf, repliesOf } from '../meeting.query';
import { AgendaEditor } from './agenda-editor';

addTexts('app-agenda', appAgendaTexts);
addTexts('app-meetings', appMeetingsTexts);
addTexts('follow-up', followUpTexts);
addTexts('reply', replyTexts);

const route = getRouteApi('/$municipality/moten/$meetingId/dagordning');

/** The screen on which a meeting's agenda is changed; whoever may not, or comes too late, reads it. */
export function AgendaPage() {
  const t = useTexts('app-agenda');
  const app = useTexts('app');
  const one = route.useParams();
  const membership = useMembership();
  const meeting = useQuery(meetingOf(one));
  const agenda = useQuery(agendaOf(one));
  const replies = useQuery(repliesOf(one));
  const mails = useQuery({ ...mailsOf(one), enabled: may(membership, listMailings) });
  const bodies = useQuery(bodiesOf(one.municipality));
  const error = meeting.error ?? agenda.error;
  const retry = () => void Promise.all([meeting.refetch(), agenda.refetch()]);
  if (!meeting.data || !agenda.data) {
    if (error) return <ProblemScreen error={error} onRetry={retry} />;
    return (
      <Screen heading={app('loading')}>
        <div className="sa-card">
          <Loading lines={9} />
        </div>
      </Screen>
    );
  }
  const about = { one, meeting: meeting.data };
  if (!may(membership, updateAgenda) || meeting.data.status !== 'planned')
    return (
      <Screen heading={t('heading')} eyebrow={<ToMeeting {...about} />} lead={t('readOnly')}>
        <AgendaCard meeting={meeting.data} agenda={agenda} />
      </Screen>
    );
  const body = bodies.data?.items.find(({ id }) => id === about.meeting.bodyId);
  return (
    <AgendaEditor
      key={one.meetingId}
      {...about}
      agenda={agenda.data}
      participants={replies.data?.items ?? []}
      mails={mails.data?.items ?? []}
      standing={body?.standingAgenda ?? []}
      eyebrow={<ToMeeting {...about} />}
      facts={<MeetingFacts meeting={meeting.data} />}
    />
  );
}

interface ToMeetingProps {
  readonly one: { readonly municipality: string; readonly meetingId: string };
  readonly meeting: MeetingView;
}

function ToMeeting({ one, meeting }: ToMeetingProps) {
  return (
    <Link className="ds-link" to="/$municipality/moten/$meetingId" params={one} search={{}}>
      {meeting.title}
    </Link>
  );
}
