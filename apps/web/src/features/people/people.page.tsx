import { appPeopleTexts, createInvitation, updateMember } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Screen } from '../../components/screen';
import { SettingsTabs } from '../../components/settings-tabs';
import { WhoMay } from '../../components/who-may';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { InvitedCard } from './invited-card';
import { MembersCard } from './members-card';
import { invitationsOf, membersOf } from './people.query';
import { readPeopleSearch } from './people-search.rules';

addTexts('app-people', appPeopleTexts);

const route = getRouteApi('/$municipality/installningar/personer');
const InviteDialog = lazy(() => import('./invite.dialog'));
const RolesDialog = lazy(() => import('./roles.dialog'));
const EndDialog = lazy(() => import('./end-member.dialog'));
const WithdrawDialog = lazy(() => import('./withdraw.dialog'));

/** Who has an account here and as what, and who is invited. */
export function PeoplePage() {
  const t = useTexts('app-people');
  const membership = useMembership();
  const { slug: municipality, name } = membership;
  const { do: task, who } = readPeopleSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const members = useQuery(membersOf(municipality));
  const invited = useQuery({
    ...invitationsOf(municipality),
    enabled: may(membership, createInvitation),
  });
  const close = () => void navigate({ search: {}, replace: true, resetScroll: false });
  const member = members.data?.items.find(({ accountId }) => accountId === who);
  const invitation = invited.data?.items.find(({ id }) => id === who);
  const keeps = may(membership, updateMember);
  return (
    <Screen heading={t('heading')} lead={t('lead', { municipality: name })}>
      <SettingsTabs />
      <WhoMay entry={updateMember} />
      {keeps ? (
        <nav className="sa-actions" aria-label={t('actions.label')}>
          <Link
            className="ds-button"
            to="/$municipality/installningar/personer"
            params={{ municipality }}
            search={{ do: 'invite' }}
            resetScroll={false}
          >
            {t('actions.invite')}
          </Link>
        </nav>
      ) : null}
      <MembersCard query={members} />
      {keeps ? <InvitedCard query={invited} /> : null}
      <Suspense>
        {task === 'invite' && keeps ? <InviteDialog onClose={close} /> : null}
        {task === 'roles' && keeps && member ? <RolesDialog member={member} onClose={close} /> : null}
        {task === 'end' && keeps && member ? <EndDialog member={member} onClose={close} /> : null}
        {task === 'withdraw' && keeps && invitation ? (
          <WithdrawDialog invitation={invitation} onClose={close} />
        ) : null}
      </Suspense>
    </Screen>
  );
}
