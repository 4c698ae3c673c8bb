import {
  appMeetingListTexts,
  civilDateOf,
  type ListedMeetingView,
  listMeetings,
  scheduleMeeting,
  spokenDate,
  spokenTimeSpan,
  spokenWeek,
} from '@samsyn/contract';
import { DataTable, Icon } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Allowed } from '../../components/allowed';
import { Answered } from '../../components/answered';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { MeetingState } from './meeting-heading';
import { MeetingFilters } from './meeting-filters';
import { phaseOf } from './meeting-phase.rules';
import { listedDays } from './meeting-search.rules';
import { MissingReplies } from './missing-replies';
import { meetingsOf } from './meeting.query';

addTexts('app-meeting-list', appMeetingListTexts);

const ScheduleDialog = lazy(() => import('./schedule.dialog'));

const route = getRouteApi('/$municipality/moten');

/** Every meeting to come, or that has been: when, what, where it stands, and how many have answered. */
export function MeetingsPage() {
  const t = useTexts('app-meeting-list');
  const membership = useMembership();
  const { slug, timeZone } = membership;
  const search = route.useSearch();
  const { show, do: task, body, status, year } = search;
  const { show: _shown, do: _doing, ...filters } = search;
  const isFiltered = body !== undefined || status !== undefined || year !== undefined;
  const navigate = route.useNavigate();
  const today = civilDateOf(productNow(), timeZone);
  const query = useQuery({
    ...meetingsOf(slug, {
      ...listedDays(search, today),
      ...(body ? { body } : {}),
      ...(status ? { status } : {}),
    }),
    enabled: may(membership, listMeetings),
  });
  const tabs = [
    { label: t('coming'), to: filters },
    { label: t('past'), to: { ...filters, show: 'past' as const } },
  ];
  const canSchedule = may(membership, scheduleMeeting);
  const schedule = canSchedule ? (
    <div className="sa-actions">
      <Link
        className="ds-button"
        data-variant="secondary"
        to="/$municipality/planera"
        params={{ municipality: slug }}
        search={{}}
      >
        {t('planYear')}
      </Link>
      <Link
        className="ds-button"
        to="/$municipality/moten"
        params={{ municipality: slug }}
        search={{ ...search, do: 'schedule' }}
        resetScroll={false}
      >
        <Icon name="calendar" />
        {t('schedule')}
      </Link>
    </div>
  ) : null;
  const close = () => {
    const { do: _done, ...rest } = search;
    void navigate({ search: rest, replace: true, resetScroll: false });
  };
  return (
    <Screen heading={t('heading')} state={schedule}>
      <Allowed entry={listMeetings}>
        <div className="sa-card">
          <nav className="sa-tabs sa-tabs--top" aria-label={t('show')}>
            {tabs.map(({ label, to }) => (
              <Link
                key={label}
                to="/$municipality/moten"
                params={{ municipality: slug }}
                search={to}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {label}
              </Link>
            ))}
          </nav>
          <MeetingFilters />
          <Answered query={query} lines={6}>
            {({ items, next }) =>
              items.length === 0 ? (
                <div className="sa-empty">
                  <p>{t(isFiltered ? 'filter.none' : show === 'past' ? 'emptyPast' : 'emptyComing')}</p>
                  {canSchedule && show !== 'past' && !isFiltered ? (
                    <p className="sa-hint">{t('emptyHint')}</p>
                  ) : null}
                </div>
              ) : (
                <>
                  <Meetings meetings={show === 'past' ? items.toReversed() : items} />
                  {next === null ? null : <p className="sa-hint">{t('more')}</p>}
                </>
              )
            }
          </Answered>
        </div>
      </Allowed>
      {task === 'schedule' && canSchedule ? (
        <Suspense>
          <ScheduleDialog {...(body ? { bodyId: body } : {})} onClose={close} />
        </Suspense>
      ) : null}
    </Screen>
  );
}

function Meetings({ meetings }: { readonly meetings: readonly ListedMeetingView[] }) {
  const t = useTexts('app-meeting-list');
  const language = useLanguage();
  const { slug } = useMembership();
  return (
    <DataTable
      caption={t('heading')}
      captionHidden
      headingColumn={1}
      columns={[
        { label: t('day') },
        { label: t('meeting') },
        { label: t('stateOf') },
        { label: t('replies') },
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
          <Replies key="replies" meeting={meeting} />,
        ],
      }))}
    />
  );
}

/** "4 av 6", and of a meeting to come that people have been called to, who is missing. */
function Replies({ meeting }: { readonly meeting: ListedMeetingView }) {
  const t = useTexts('app-meeting-list');
  const { answered: part, invited: whole } = meeting.replies;
  const isWaiting = phaseOf(meeting, isKnownCalled(meeting), productNow()) === 'called' && part < whole;
  return (
    <div>
      {t('share', { part, whole })}
      {isWaiting ? <MissingReplies meeting={meeting} /> : null}
    </div>
  );
}

/** The list is not told whether the notice has left; an order, or an answer, says so. */
function isKnownCalled({ noticeOrderedAt, replies }: ListedMeetingView): boolean {
  return noticeOrderedAt !== null || replies.answered > 0;
}
