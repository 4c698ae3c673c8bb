import {
  type CivilDate,
  type MatterView,
  matterWords,
  spokenDay,
  spokenWeekdayAndDay,
} from '@samsyn/contract';
import { type IconName, StatusTag, type Tone } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { type Deadline, deadlineOf, mailPlaceOf, placeOf } from './matter-row.rules';
import { RetryMatter } from './retry-matter';
import { SettleMatter } from './settle-matter';

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
  const t = useTexts('app-overview');
  const language = useLanguage();
  const { slug } = useMembership();
  const { heading, reason, action } = matterWords(matter, language, today);
  const deadline = deadlineOf(matter, today);
  const place = placeOf(matter);
  const mails = matter.yours ? mailPlaceOf(matter) : undefined;
  const task = place && 'meetingId' in place ? place.task : undefined;
  const ends = matter.yours && task !== undefined;
  const isRetried =
    matter.yours && matter.code === 'mail.failed' && matter.action.useCase === 'mailings.update';
  return (
    <li className="sa-action">
      <div className="sa-action__words">
        <StatusTag {...looks[deadline.kind]}>
          <DeadlineWords deadline={deadline} day={matter.day} today={today} />
        </StatusTag>
        <h3 className="sa-action__heading">{heading}</h3>
        <p className="sa-hint">{reason}</p>
      </div>
      {mails ? (
        <Link
          className="ds-button"
          data-variant={isFirst ? 'primary' : 'secondary'}
          to="/$municipality/utskick"
          params={{ municipality: slug }}
          search={mails.mail && mails.task ? { mail: mails.mail, do: mails.task } : {}}
        >
          {mails.task ? t('mend') : action}
        </Link>
      ) : isRetried ? (
        <RetryMatter matter={matter} label={action} isPrimary={isFirst} />
      ) : matter.yours && matter.action.useCase === 'wrong-person-notes.settle' ? (
        <SettleMatter matter={matter} label={action} isPrimary={isFirst} />
      ) : place && 'appointTo' in place ? (
        <Link
          className="ds-button"
          data-variant={isFirst && matter.yours ? 'primary' : 'secondary'}
          to="/$municipality/kontakter/organ/$seatId"
          params={{ municipality: slug, seatId: place.appointTo }}
          search={matter.yours ? { do: 'appoint', as: 'holder' } : {}}
        >
          {matter.yours ? action : t('showSeat')}
        </Link>
      ) : place && 'scheduleOf' in place ? (
        matter.yours ? (
          <Link
            className="ds-button"
            data-variant={isFirst ? 'primary' : 'secondary'}
            to="/$municipality/moten"
            params={{ municipality: slug }}
            search={{ do: 'schedule', body: place.scheduleOf }}
          >
            {action}
          </Link>
        ) : null
      ) : place ? (
        <Link
          className="ds-button"
          data-variant={isFirst && ends ? 'primary' : 'secondary'}
          to="/$municipality/moten/$meetingId"
          params={{ municipality: slug, meetingId: place.meetingId }}
          search={ends ? { do: task } : {}}
        >
          {ends ? action : t('show')}
        </Link>
      ) : null}
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
