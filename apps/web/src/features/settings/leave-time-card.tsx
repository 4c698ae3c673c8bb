import { type SettingsView, spokenTime, updateSettings } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { may, useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';

/** At what time of day planned mail leaves, and when it never does. */
export function LeaveTimeCard({ query }: { readonly query: UseQueryResult<SettingsView> }) {
  const t = useTexts('app-calendar');
  const language = useLanguage();
  const membership = useMembership();
  return (
    <Card id="leave-time" heading={t('time.heading')}>
      <Answered query={query} lines={3}>
        {({ leaveTime }) => <p>{t('time.told', { time: spokenTime(leaveTime, language) })}</p>}
      </Answered>
      <p className="sa-hint">{t('time.holidays')}</p>
      {may(membership, updateSettings) ? (
        <Link
          className="ds-button"
          data-variant="secondary"
          to="/$municipality/installningar/kalender"
          params={{ municipality: membership.slug }}
          search={{ do: 'time' }}
          resetScroll={false}
        >
          {t('time.change')}
        </Link>
      ) : null}
    </Card>
  );
}
