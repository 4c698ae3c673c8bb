import {
  type CivilDate,
  type MatterView,
  matterWords,
  spokenDay,
  spokenWeekdayAndDay,
} from '@samsyn/contract';
import { type IconName, StatusTag, type Tone } from '@samsyn/ui';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { type Deadline, deadlineOf } from './matter-row.rules';
import { MatterButton } from './matter-button';

const looks: Readonly<Record<Deadline['kind'], { tone: Tone; icon: IconName }>> = {
  now: { tone: 'danger', icon: 'cross' },
  since: { tone: 'neutral', icon: 'flag' },
  late: { tone: 'danger', icon: 'alert' },
  today: { tone: 'danger', icon: 'cross' },
  tomorrow: { tone: 'warning', icon: 'clock' },
  later: { tone: 'warning', icon: 'clock' },
};

export interface MatterRowProps {
  readonly matter: MatterView;
  readonly today: CivilDate;
  /** The most urgent has the screen's primary button. */
  readonly isFirst: boolean;
}

/** One thing that needs somebody: by when, what, why, and the action that ends it. */
export function MatterRow({ matter, today, isFirst }: MatterRowProps) {
  const language = useLanguage();
  const { heading, reason, action } = matterWords(matter, language, today);
  const deadline = deadlineOf(matter, today);
  return (
    <li className="sa-action">
      <div className="sa-action__words">
        <StatusTag {...looks[deadline.kind]}>
          <DeadlineWords deadline={deadline} day={matter.day} today={today} />
        </StatusTag>
        <h3 className="sa-action__heading">{heading}</h3>
        <p className="sa-hint">{reason}</p>
      </div>
      <MatterButton matter={matter} label={action} about={heading} isFirst={isFirst} />
    </li>
  );
}

interface DeadlineWordsProps {
  readonly deadline: Deadline;
  readonly day: CivilDate;
  readonly today: CivilDate;
}

function DeadlineWords({ deadline, day, today }: DeadlineWordsProps) {
  const t = useTexts('app-overview');
  const language = useLanguage();
  if (deadline.kind === 'late')
    return deadline.days === 1
      ? t('deadline.past.one')
      : t('deadline.past.several', { count: deadline.days });
  if (deadline.kind === 'later')
    return t('deadline.soon', { day: spokenWeekdayAndDay(day, language, today) });
  if (deadline.kind === 'since') return t('deadline.since', { day: spokenDay(day, language, today) });
  return t(`deadline.${deadline.kind}`);
}
