import { appYearTexts, civilDateOf, storeYearPlan } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Screen } from '../../components/screen';
import { YearView } from '../../components/year-wheel/year-view';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useTexts } from '../../lib/use-texts';
import { YearTabs } from './year-tabs';

addTexts('app-year', appYearTexts);

const route = getRouteApi('/$municipality/arshjul');

/** The year wheel on a page of its own, of any year. */
export function WheelPage() {
  const t = useTexts('app-year');
  const membership = useMembership();
  const { slug, timeZone } = membership;
  const today = civilDateOf(productNow(), timeZone);
  const thisYear = Number(today.slice(0, 4));
  const year = route.useSearch().year ?? thisYear;
  const plan =
    may(membership, storeYearPlan) && year >= thisYear ? (
      <div className="sa-actions">
        <Link
          className="ds-button"
          to="/$municipality/planera"
          params={{ municipality: slug }}
          search={{ year }}
        >
          {t('heading', { year })}
        </Link>
      </div>
    ) : null;
  return (
    <Screen heading={t('wheel.heading', { year })} state={plan}>
      <YearTabs to="/$municipality/arshjul" first={thisYear - 1} chosen={year} />
      <Card id="wheel" heading={t('wheel.card')}>
        <YearView year={year} today={today} />
      </Card>
    </Screen>
  );
}
