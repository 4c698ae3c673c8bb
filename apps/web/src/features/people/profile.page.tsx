import { appPeopleTexts } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { me } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { AboutCard } from './about-card';
import { AbsencesCard } from './absences-card';
import { SessionsCard } from './sessions-card';
import { useRolesInWords } from './use-roles-in-words';
import { readProfileSearch } from './profile-search.rules';

addTexts('app-people', appPeopleTexts);

const route = getRouteApi('/$municipality/profil');
const PasswordDialog = lazy(() => import('./password.dialog'));

/** What is one's own: name, language, absences, password, and where one is signed in. */
export function ProfilePage() {
  const t = useTexts('app-people');
  const { do: task } = readProfileSearch({ ...route.useSearch() });
  const params = route.useParams();
  const navigate = route.useNavigate();
  return (
    <Screen heading={t('profile.heading')} lead={t('profile.lead')}>
      <div className="sa-columns">
        <div className="sa-column">
          <AboutCard />
          <AbsencesCard />
        </div>
        <div className="sa-column">
          <Roles />
          <Card id="password" heading={t('profile.password.heading')}>
            <p>{t('profile.password.text')}</p>
            <Link
              className="ds-button"
              data-variant="secondary"
              to="/$municipality/profil"
              params={params}
              search={{ do: 'password' }}
              resetScroll={false}
            >
              {t('profile.password.change')}
            </Link>
          </Card>
          <SessionsCard />
        </div>
      </div>
      <Suspense>
        {task === 'password' ? (
          <PasswordDialog onClose={() => void navigate({ search: {}, replace: true, resetScroll: false })} />
        ) : null}
      </Suspense>
    </Screen>
  );
}

function Roles() {
  const t = useTexts('app-people');
  const inWords = useRolesInWords();
  const { memberships } = useSuspenseQuery(me).data;
  return (
    <Card id="roles" heading={t('profile.roles')}>
      <ul className="sa-rows sa-rows--tight">
        {memberships.map(({ slug, name, roles }) => (
          <li key={slug}>
            {name}
            <span className="sa-hint sa-below">{inWords(roles)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
