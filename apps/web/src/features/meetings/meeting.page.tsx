import {
  appMeetingListTexts,
  appMeetingsTexts,
  followUpTexts,
  listMailings,
  type MeetingView,
  replyTexts,
  updateAgenda,
} from '@samsyn/contract';
import { Skeleton } from '@samsyn/ui';
import { Loading } from '../../components/loading';
import { ProblemScreen } from '../../components/problem-screen';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useTexts } from '../../lib/use-texts';
import { AgendaCard } from './agenda-card';
import { MailsCard } from './mails-card';
import { entryOf, MeetingActions } from './meeting-actions';
import { MeetingAlerts } from './meeting-alerts';
import { MeetingDialogs } from './meeting-dialogs';
import { MeetingEyebrow, MeetingFacts, MeetingState } from './meeting-heading';
import { isCalled, phaseOf, tasksOffered, unanswered } from './meeting-phase.rules';
import { ParticipantsCard } from './participants-card';
import { StandingCard } from './standing-card';
import { useMeeting } from './use-meeting';

addTexts('app-meeting-list', appMeetingListTexts);
addTexts('app-meetings', appMeetingsTexts);
addTexts('follow-up', followUpTexts);
addTexts('reply', replyTexts);

/** One meeting: when and where, the one thing to do next, what is wrong, and below it everything about it. */
export function MeetingPage() {
  const t = useTexts('app');
  const { data, error, refetch } = useMeeting().meeting;
  if (data) return <Meeting meeting={data} />;
  if (error) return <ProblemScreen error={error} onRetry={() => void refetch()} />;
  return (
    <Screen heading={t('loading')}>
      <div className="sa-columns">
        <div className="sa-card">
          <Loading lines={9} />
        </div>
        <div className="sa-card">
          <Skeleton lines={6} />
        </div>
      </div>
    </Screen>
  );
}

function Meeting({ meeting }: { readonly meeting: MeetingView }) {
  const membership = useMembership();
  const { agenda, replies, mails } = useMeeting();
  const participants = replies.data?.items ?? [];
  const sentAndPlanned = mails.data?.items ?? [];
  const called = isCalled(meeting, sentAndPlanned);
  const phase = phaseOf(meeting, called, productNow());
  const missing = unanswered(participants).length;
  const offered = tasksOffered(phase, missing).filter((task) => may(membership, entryOf[task]));
  return (
    <Screen
      key={meeting.id}
      heading={meeting.title}
      eyebrow={<MeetingEyebrow bodyId={meeting.bodyId} />}
      facts={<MeetingFacts meeting={meeting} />}
      state={<MeetingState phase={phase} />}
    >
      <MeetingActions phase={phase} missing={missing} />
      <MeetingAlerts meeting={meeting} phase={phase} mails={sentAndPlanned} participants={participants} />
      <div className="sa-columns">
        <div className="sa-column">
          <AgendaCard
            meeting={meeting}
            agenda={agenda}
            isOpen={meeting.status === 'planned' && may(membership, updateAgenda)}
          />
          <ParticipantsCard replies={replies} isCalled={called} isOpen={offered.includes('reply')} />
        </div>
        <div className="sa-column">
          {called && participants.length > 0 ? (
            <StandingCard meeting={meeting} participants={participants} />
          ) : null}
          {may(membership, listMailings) ? <MailsCard mails={mails} /> : null}
        </div>
      </div>
      {replies.isSuccess ? (
        <MeetingDialogs meeting={meeting} participants={participants} offered={offered} />
      ) : null}
    </Screen>
  );
}
