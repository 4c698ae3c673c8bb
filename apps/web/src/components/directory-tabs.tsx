import { Link } from '@tanstack/react-router';
import { useMembership } from '../lib/me';
import { useTexts } from '../lib/use-texts';

/** The two sides of who takes part: people by organisation, and seats by body. */
export function DirectoryTabs({ present }: { readonly present: 'contacts' | 'bodies' }) {
  const t = useTexts('app');
  const { slug: municipality } = useMembership();
  const tabs = [
    { path: '/$municipality/kontakter', side: 'contacts' },
    { path: '/$municipality/kontakter/organ', side: 'bodies' },
  ] as const;
  return (
    <nav className="sa-tabs sa-tabs--top" aria-label={t('directory.label')}>
      {tabs.map(({ path, side }) => (
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
