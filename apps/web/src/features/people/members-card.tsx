import { mayHandle, type MemberView, type Page, updateMember } from '@samsyn/contract';
import { Card, DataTable } from '@samsyn/ui';
import { useSuspenseQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { may, me, useMembership } from '../../lib/me';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useTexts } from '../../lib/use-texts';
import { ActsFor } from './acts-for';
import { useRolesInWords } from './use-roles-in-words';

/** Everybody who has a role here, and what can be done about that. */
export function MembersCard({ query }: { readonly query: UseQueryResult<Page<MemberView>> }) {
  const t = useTexts('app-people');
  const membership = useMembership();
  const day = useSpokenDay();
  const inWords = useRolesInWords();
  const columns = [
    { label: t('members.person') },
    { label: t('members.roles') },
    { label: t('members.signedIn') },
    ...(may(membership, updateMember) ? [{ label: t('members.tasks') }] : []),
  ];
  return (
    <Card id="members" heading={t('members.heading')}>
      <Answered query={query} lines={6}>
        {({ items }) => (
          <DataTable
            caption={t('members.heading')}
            captionHidden
            columns={columns}
            rows={items.map((member) => ({
              key: member.accountId,
              cells: [
                <Person key="person" member={member} />,
                <div key="roles">
                  {inWords(member.roles)}
                  {member.contactId ? <ActsFor contactId={member.contactId} /> : null}
                </div>,
                member.lastSignedInAt ? day(new Date(member.lastSignedInAt)) : t('members.never'),
                ...(may(membership, updateMember) ? [<Tasks key="tasks" member={member} />] : []),
              ],
            }))}
          />
        )}
      </Answered>
    </Card>
  );
}

function Person({ member: { accountId, name, email } }: { readonly member: MemberView }) {
  const t = useTexts('app-people');
  const { account } = useSuspenseQuery(me).data;
  return (
    <div>
      {name}
      {accountId === account.id ? <span className="sa-hint"> ({t('you')})</span> : null}
      <span className="sa-hint sa-below">{email}</span>
    </div>
  );
}

function Tasks({ member: { accountId, name, roles } }: { readonly member: MemberView }) {
  const t = useTexts('app-people');
  const { slug: municipality, roles: own } = useMembership();
  if (!mayHandle(own, roles)) return null;
  return (
    <div className="sa-organisation__tasks">
      {(['roles', 'end'] as const).map((task) => (
        <Link
          key={task}
          className="ds-button sa-button--small"
          data-variant="tertiary"
          data-color={task === 'end' ? 'danger' : undefined}
          to="/$municipality/installningar/personer"
          params={{ municipality }}
          search={{ do: task, who: accountId }}
          aria-label={t(`actions.${task}Of`, { name })}
          resetScroll={false}
        >
          {t(`actions.${task}`)}
        </Link>
      ))}
    </div>
  );
}
