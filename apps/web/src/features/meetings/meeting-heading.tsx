import { type MeetingView, spokenTimeSpan } from '@samsyn/contract';
import { Icon, type IconName, StatusTag, type Tone, Unbroken } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { useMembership } from '../../lib/me';
import { bodiesOf } from './meeting.query';
import type { MeetingPhase } from './meeting-phase.rules';
import { spokenMeetingDay } from './meeting-words';

const looks: Readonly<Record<MeetingPhase, { tone: Tone; icon: IconName }>> = {
  planned: { tone: 'neutral', icon: 'calendar' },
  called: { tone: 'success', icon: 'check' },
  over: { tone: 'warning', icon: 'alert' },
  held: { tone: 'success', icon: 'check' },
  cancelled: { tone: 'danger', icon: 'stop' },
};

/** Where a meeting is in its life, in a word. */
export function MeetingState({ phase }: { readonly phase: MeetingPhase }) {
  const t = useTexts('app-meeting-list');
  return <StatusTag {...looks[phase]}>{t(`state.${phase}`)}</StatusTag>;
}

/** When and where, below the title. */
export function MeetingFacts({ meeting }: { readonly meeting: MeetingView }) {
  const t = useTexts('app-meetings');
  const language = useLanguage();
  const { place, remote, start, end } = meeting;
  const facts: readonly { icon: IconName; words: string }[] = [
    { icon: 'calendar', words: spokenMeetingDay(meeting, language, t) },
    { icon: 'clock', words: spokenTimeSpan(start, end, language) },
    { icon: 'place', words: remote ? t('placeAndRemote', { place, remote: remote.name }) : place },
  ];
  return (
    <ul className="sa-facts-line">
      {facts.map(({ icon, words }) => (
        <li key={icon}>
          <Icon name={icon} />
          <span>
            <Unbroken text={words} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What kind of body meets: "Samverkansråd". */
export function MeetingEyebrow({ bodyId }: Pick<MeetingView, 'bodyId'>) {
  const t = useTexts('app-meetings');
  const { slug } = useMembership();
  const { data } = useQuery(bodiesOf(slug));
  const body = data?.items.find(({ id }) => id === bodyId);
  return body ? t(`eyebrow.${body.kind}`) : '\u00a0';
}
