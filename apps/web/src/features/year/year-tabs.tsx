import { Link } from '@tanstack/react-router';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';

export interface YearTabsProps {
  readonly to: '/$municipality/arshjul' | '/$municipality/planera';
  /** The first of the three that are offered. */
  readonly first: number;
  readonly chosen: number;
}

/** Three years, of which one is shown. */
export function YearTabs({ to, first, chosen }: YearTabsProps) {
  const t = useTexts('app-year');
  const { slug: municipality } = useMembership();
  return (
    <nav className="sa-tabs" aria-label={t('years')}>
      {[first, first + 1, first + 2].map((year) => (
        <Link
          key={year}
          to={to}
          params={{ municipality }}
          search={{ year }}
          aria-current={year === chosen ? 'page' : undefined}
        >
          {year}
        </Link>
      ))}
    </nav>
  );
}
