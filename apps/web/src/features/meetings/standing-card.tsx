import {
  civilDateOf,
  type MeetingView,
  type ParticipantReplyView,
  spokenWeekdayAndDay,
} from '@samsyn/contract';
import { Card, ShareBar } from '@samsyn/ui';
import { productNow } from '../../lib/product-clock';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { answeredSeats } from './meeting-phase.rules';

export interface StandingCardProps {
  readonly meeting: MeetingView;
  readonly participants: readonly ParticipantReplyView[];
}

/** How far it has come: answers, who comes, and the days that everything hangs on. */
export function StandingCard({ meeting, participants }: StandingCardProps) {
  const t = useTexts('app-meetings');
  const language = useLanguage();
  const today = civilDateOf(productNow(), meeting.timeZone);
  const { part: answered, whole } = answeredSeats(participants);
  const attending = participants.filter(
    ({ comes, substituteFor }) => !substituteFor && comes !== 'nobody' && comes !== 'unknown',
  ).length;
  const bars = [
    { label: t('standing.replies'), part: answered },
    { label: t('standing.attending'), part: attending },
  ];
  const days = [
    { term: t('standing.replyBy'), day: meeting.replyBy },
    { term: t('standing.documentsBy'), day: meeting.documentsBy },
  ];
  return (
    <Card id="standing" heading={t('standing.heading')}>
      {bars.map(({ label, part }) => (
        <ShareBar
          key={label}
          label={label}
          told={t('standing.share', { part, whole })}
          part={part}
          whole={whole}
        />
      ))}
      <dl className="sa-days">
        {days.map(({ term, day }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{spokenWeekdayAndDay(day, language, today)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
