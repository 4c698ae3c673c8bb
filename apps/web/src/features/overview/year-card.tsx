import type { CivilDate } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { YearView } from '../../components/year-wheel/year-view';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';

/** This year as a wheel. Its code comes after the rest of the first screen. */
export default function YearCard({ today }: { readonly today: CivilDate }) {
  const t = useTexts('app-year');
  const { slug } = useMembership();
  const year = Number(today.slice(0, 4));
  const open = (
    <Link className="ds-link" to="/$municipality/arshjul" params={{ municipality: slug }} search={{}}>
      {t('wheel.open')}
    </Link>
  );
  return (
    <Card id="year" heading={t('wheel.heading', { year })} aside={open}>
      <YearView year={year} today={today} />
    </Card>
  );
}
