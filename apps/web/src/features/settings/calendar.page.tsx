import {
  appCalendarTexts,
  type CalendarPeriodKind,
  type CalendarPeriodView,
  createCalendarPeriod,
  updateSettings,
} from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Answered } from '../../components/answered';
import { LongWork } from '../../components/long-work';
import { Screen } from '../../components/screen';
import { SettingsTabs } from '../../components/settings-tabs';
import { WhoMay } from '../../components/who-may';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { LeaveTimeCard } from './leave-time-card';
import { PeriodsCard } from './periods-card';
import { periodKinds } from './period-draft.rules';
import { readCalendarSearch } from './settings-search.rules';
import { calendarOf, settingsOf } from './settings.query';

addTexts('app-calendar', appCalendarTexts);

const route = getRouteApi('/$municipality/installningar/kalender');
const AddDialog = lazy(() => import('./add-period.dialog'));
const EditDialog = lazy(() => import('./edit-period.dialog'));
const RemoveDialog = lazy(() => import('./remove-period.dialog'));
const LeaveTimeDialog = lazy(() => import('./leave-time.dialog'));

/** When planned mail may leave in the municipality, and its days off, breaks and quiet periods. */
export function CalendarPage() {
  const t = useTexts('app-calendar');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const { do: task, period: wanted } = readCalendarSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const calendar = useQuery(calendarOf(municipality));
  const settings = useQuery(settingsOf(municipality));
  const close = () => void navigate({ search: {}, replace: true, resetScroll: false });
  const keeps = may(membership, createCalendarPeriod);
  const period = calendar.data?.items.find(({ id }) => id === wanted);
  const dialog = { onClose: close };
  return (
    <Screen heading={t('heading')} lead={t('lead')}>
      <SettingsTabs />
      <WhoMay entry={createCalendarPeriod} />
      <LongWork />
      {keeps ? (
        <nav className="sa-actions" aria-label={t('actions.label')}>
          <Link
            className="ds-button"
            to="/$municipality/installningar/kalender"
            params={{ municipality }}
            search={{ do: 'add' }}
            resetScroll={false}
          >
            {t('actions.add')}
          </Link>
        </nav>
      ) : null}
      <div className="sa-columns">
        <div className="sa-column">
          <Answered query={calendar} lines={9}>
            {({ items }) => (
              <>
                {periodKinds.map((kind) => (
                  <PeriodsCard key={kind} kind={kind} periods={of(items, kind)} />
                ))}
              </>
            )}
          </Answered>
        </div>
        <LeaveTimeCard query={settings} />
      </div>
      <Suspense>
        {task === 'add' && keeps ? <AddDialog {...dialog} /> : null}
        {task === 'edit' && keeps && period ? (
          <EditDialog key={period.id} period={period} {...dialog} />
        ) : null}
        {task === 'remove' && keeps && period ? <RemoveDialog period={period} {...dialog} /> : null}
        {task === 'time' && may(membership, updateSettings) && settings.data ? (
          <LeaveTimeDialog settings={settings.data} {...dialog} />
        ) : null}
      </Suspense>
    </Screen>
  );
}

function of(periods: readonly CalendarPeriodView[], wanted: CalendarPeriodKind): CalendarPeriodView[] {
  return periods.filter(({ kind }) => kind === wanted);
}
