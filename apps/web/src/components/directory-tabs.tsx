import { listBodies, listDirectory } from '@samsyn/contract';
import { Link } from '@tanstack/react-router';
import { may, useMembership } from '../lib/me';
import { useTexts } from '../lib/use-texts';

/** The two sides of who takes part, and by which entry each is read: people by organisation, and seats by body. */
const sides = [
  { path: '/$municipality/kontakter', entry: listDirectory, side: 'contacts' },
  { path: '/$municipality/kontakter/organ', entry: listBodies, side: 'bodies' },
] as const;

/** The way between them, for who may see both. */
export function DirectoryTabs({ present }: { readonly present: 'contacts' | 'bodies' }) {
  const t = useTexts('app');
  const membership = useMembership();
  const { slug: municipality } = membership;
  if (!sides.every(({ entry }) => may(membership, entry))) return null;
  return (
    <nav className="sa-tabs sa-tabs--top" aria-label={t('directory.label')}>
      {sides.map(({ path, side }) => (
        <Link
          key={side}
          to={path}
          params={{ municipality }}
          search={{}}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={side === present ? 'page' : undefined}
        >
          {t(`directory.${side}`)}
        </Link>
      ))}
    </nav>
  );
}
