import {
  appMeetingsTexts,
  civilDateOf,
  type ListedMeetingView,
  scheduleMeeting,
  spokenDate,
  spokenTimeSpan,
  spokenWeek,
} from '@samsyn/contract';
import { DataTable, Icon } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Answered } from '../../components/answered';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { addDaysText } from '../../lib/days.rules';
import { may, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { MeetingState } from './meeting-heading';
import { phaseOf } from './meeting-phase.rules';
import { meetingsOf } from './meeting.query';

addTexts('app-meetings', appMeetingsTexts);

const ScheduleDialog = lazy(() => import('./schedule.dialog'));

const route = getRouteApi('/$municipality/moten');

/** Every meeting to come, or that has been: when, what, where it stands, and how many have answered. */
export function MeetingsPage() {
  const t = useTexts('app-meetings');
  const membership = useMembership();
  const { slug, timeZone } = membership;
  const { show, do: task, body } = route.useSearch();
  const navigate = route.useNavigate();
  const today = civilDateOf(productNow(), timeZone);
  const query = useQuery(
    meetingsOf(slug, show === 'past' ? { to: addDaysText(today, -1) } : { from: today }),
  );
  const tabs = [
    { label: t('list.coming'), search: {} },
    { label: t('list.past'), search: { show: 'past' as const } },
  ];
  const canSchedule = may(membership, scheduleMeeting);
  const schedule = canSchedule ? (
    <>
      <Link
        className="ds-button"
        data-variant="secondary"
        to="/$municipality/planera"
        params={{ municipality: slug }}
        search={{}}
      >
        {t('list.planYear')}
      </Link>
      <Link
        className="ds-button"
        to="/$municipality/moten"
        params={{ municipality: slug }}
        search={(search) => ({ ...search, do: 'schedule' as const })}
        resetScroll={false}
      >
        <Icon name="calendar" />
        {t('list.schedule')}
      </Link>
    </>
  ) : null;
  const close = () => void navigate({ search: show ? { show } : {}, replace: true, resetScroll: false });
  return (
    <Screen heading={t('list.heading')} state={schedule}>
      <div className="sa-card">
        <nav className="sa-tabs sa-tabs--top" aria-label={t('list.show')}>
          {tabs.map(({ label, search }) => (
            <Link
              key={label}
              to="/$municipality/moten"
              params={{ municipality: slug }}
              search={search}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {label}
            </Link>
          ))}
        </nav>
        <Answered query={query} lines={6}>
          {({ items }) =>
            items.length === 0 ? (
              <div className="sa-empty">
                <p>{t(show === 'past' ? 'list.emptyPast' : 'list.emptyComing')}</p>
                {canSchedule && show !== 'past' ? <p className="sa-hint">{t('list.emptyHint')}</p> : null}
              </div>
            ) : (
              <Meetings meetings={show === 'past' ? items.toReversed() : items} />
            )
          }
        </Answered>
      </div>
      {task === 'schedule' && canSchedule ? (
        <Suspense>
          <ScheduleDialog {...(body ? { bodyId: body } : {})} onClose={close} />
        </Suspense>
      ) : null}
    </Screen>
  );
}

function Meetings({ meetings }: { readonly meetings: readonly ListedMeetingView[] }) {
  const t = useTexts('app-meetings');
  const language = useLanguage();
  const { slug } = useMembership();
  return (
    <DataTable
      caption={t('list.heading')}
      captionHidden
      headingColumn={1}
      columns={[
        { label: t('list.day') },
        { label: t('list.meeting') },
        { label: t('list.state') },
        { label: t('list.replies') },
      ]}
      rows={meetings.map((meeting) => ({
        key: meeting.id,
        cells: [
          <div key="day">
            {spokenDate(meeting.date, language)}
            <span className="sa-hint sa-below">
              {spokenWeek(meeting.date, language)}, {spokenTimeSpan(meeting.start, meeting.end, language)}
            </span>
          </div>,
          <div key="meeting">
            <Link
              className="ds-link"
              to="/$municipality/moten/$meetingId"
              params={{ municipality: slug, meetingId: meeting.id }}
              search={{}}
            >
              {meeting.title}
            </Link>
            <span className="sa-hint sa-below">{meeting.place}</span>
          </div>,
          <MeetingState key="state" phase={phaseOf(meeting, isKnownCalled(meeting), productNow())} />,
          t('standing.share', { part: meeting.replies.answered, whole: meeting.replies.invited }),
        ],
      }))}
    />
  );
}

/** The list is not told whether the notice has left; an order, or an answer, says so. */
function isKnownCalled({ noticeOrderedAt, replies }: ListedMeetingView): boolean {
  return noticeOrderedAt !== null || replies.answered > 0;
}
