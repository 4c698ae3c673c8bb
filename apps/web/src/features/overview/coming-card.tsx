import {
  type CivilDate,
  type ListedMeetingView,
  type OverviewView,
  type Page,
  spokenDay,
  spokenTimeSpan,
  spokenWeek,
  spokenWeekday,
} from '@samsyn/contract';
import { Card, type IconName, Timeline } from '@samsyn/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';

/** So many dates are shown; the list of meetings has the rest. */
const MOST = 8;

export interface ComingCardProps {
  readonly today: CivilDate;
  readonly overview: UseQueryResult<OverviewView>;
  readonly meetings: UseQueryResult<Page<ListedMeetingView>>;
}

interface ComingDate {
  readonly day: CivilDate;
  readonly kind: 'mail' | 'last-day' | 'meeting';
  readonly title: string;
  readonly text: string;
  readonly meetingId?: string;
}

const icons: Readonly<Record<ComingDate['kind'], IconName>> = {
  mail: 'mail',
  'last-day': 'clock',
  meeting: 'calendar',
};

/** What comes, by date: the next mail, last days, meetings. */
export function ComingCard({ today, overview, meetings }: ComingCardProps) {
  const t = useTexts('app-overview');
  const language = useLanguage();
  const { slug } = useMembership();
  const datesOf = (items: readonly ListedMeetingView[]): ComingDate[] => {
    const next = overview.data?.nextMail;
    return [
      ...(next ? [{ day: next.day, kind: 'mail' as const, title: t('coming.mail'), text: '' }] : []),
      ...items.flatMap((meeting): ComingDate[] => [
        {
          day: meeting.replyBy,
          kind: 'last-day',
          title: t('coming.replyBy'),
          text: meeting.title,
          meetingId: meeting.id,
        },
        {
          day: meeting.date,
          kind: 'meeting',
          title: meeting.title,
          text: `${spokenTimeSpan(meeting.start, meeting.end, language)}, ${meeting.place}`,
          meetingId: meeting.id,
        },
      ]),
    ]
      .filter(({ day }) => day >= today)
      .toSorted((one, other) => (one.day < other.day ? -1 : 1))
      .slice(0, MOST);
  };
  return (
    <Card id="coming" heading={t('coming.heading')}>
      <Answered query={meetings} lines={6}>
        {({ items }) => {
          const dates = datesOf(items);
          if (dates.length === 0) return <p className="sa-hint">{t('coming.empty')}</p>;
          return (
            <Timeline
              entries={dates.map(({ day, kind, title, text, meetingId }) => ({
                key: `${day} ${kind} ${meetingId ?? ''}`,
                mark: kind === 'meeting' ? 'event' : 'planned',
                icon: icons[kind],
                when: (
                  <span>
                    <strong>{spokenDay(day, language, today)}</strong> · {spokenWeekday(day, language)}{' '}
                    {spokenWeek(day, language)}
                  </span>
                ),
                title: meetingId ? (
                  <Link
                    className="ds-link"
                    to="/$municipality/moten/$meetingId"
                    params={{ municipality: slug, meetingId }}
                    search={{}}
                  >
                    {title}
                  </Link>
                ) : (
                  <Link
                    className="ds-link"
                    to="/$municipality/utskick"
                    params={{ municipality: slug }}
                    search={{}}
                  >
                    {title}
                  </Link>
                ),
                text,
              }))}
            />
          );
        }}
      </Answered>
      <p>
        <Link className="ds-link" to="/$municipality/moten" params={{ municipality: slug }} search={{}}>
          {t('coming.all')}
        </Link>
      </p>
    </Card>
  );
}
