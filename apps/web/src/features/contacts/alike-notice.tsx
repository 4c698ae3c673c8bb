import { NoticeBox } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { type Alike, alikeOf } from './contacts.query';

/** Contacts that may be the same as one, or as one that is about to be: worth a look, and never in the way. */
export function AlikeNotice({ of }: { readonly of: Alike }) {
  const t = useTexts('app-contacts');
  const { slug } = useMembership();
  const { data } = useQuery({
    ...alikeOf(slug, of),
    enabled: Boolean(of.email ?? of.name),
    retry: false,
  });
  const items = data?.items ?? [];
  return (
    <div role="status">
      {items.length > 0 ? (
        <NoticeBox tone="info" heading={t(counted(items.length, 'alike.heading'), { count: items.length })}>
          <ul>
            {items.map(({ id, name, role, organisation, why }) => (
              <li key={id}>
                {t(`alike.${why}`, { who: t('alike.who', { name: name ?? role, organisation }) })}
              </li>
            ))}
          </ul>
          <p>{t('alike.text')}</p>
        </NoticeBox>
      ) : null}
    </div>
  );
}
