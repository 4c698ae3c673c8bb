import {
  appSettingsTexts,
  getSettings,
  listAuditLog,
  listBodies,
  listCalendar,
  listMembers,
} from '@samsyn/contract';
import { Link } from '@tanstack/react-router';
import { addTexts } from '../lib/add-texts';
import { may, useMembership } from '../lib/me';
import { useTexts } from '../lib/use-texts';

addTexts('app-settings', appSettingsTexts);

/** What can be set, in the order of the tabs, and by which entry it is read: who may not, is not shown the way. */
const places = [
  { path: '/$municipality/installningar/personer', entry: listMembers, words: 'people' },
  { path: '/$municipality/installningar/mejltider', entry: listBodies, words: 'timing' },
  { path: '/$municipality/installningar/kalender', entry: listCalendar, words: 'calendar' },
  { path: '/$municipality/installningar/kommunen', entry: getSettings, words: 'municipality' },
  { path: '/$municipality/installningar/andringslogg', entry: listAuditLog, words: 'log' },
] as const;

/** The way between the screens of the settings; each of them begins with it. */
export function SettingsTabs() {
  const t = useTexts('app-settings');
  const membership = useMembership();
  const shown = places.filter(({ entry }) => may(membership, entry));
  // one alone leads nowhere
  if (shown.length < 2) return null;
  return (
    <nav className="sa-tabs sa-tabs--top" aria-label={t('label')}>
      {shown.map(({ path, words }) => (
        <Link
          key={path}
          to={path}
          params={{ municipality: membership.slug }}
          search={{}}
          activeOptions={{ includeSearch: false }}
        >
          {t(`place.${words}`)}
        </Link>
      ))}
    </nav>
  );
}
