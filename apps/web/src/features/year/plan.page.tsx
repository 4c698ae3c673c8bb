import { appYearTexts, civilDateOf, createBody, storeYearPlan } from '@samsyn/contract';
import { Card, NoticeBox } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useTexts } from '../../lib/use-texts';
import { PlanForm } from './plan-form';
import { yearPlanOf } from './year-plan.query';
import { yearToPlan } from './year-search.rules';
import { YearTabs } from './year-tabs';

addTexts('app-year', appYearTexts);

const route = getRouteApi('/$municipality/planera');

/** Plans a year: dates for all bodies, each movable, stored together. */
export function PlanPage() {
  const t = useTexts('app-year');
  const membership = useMembership();
  const { slug, timeZone } = membership;
  const today = civilDateOf(productNow(), timeZone);
  const year = route.useSearch().year ?? yearToPlan(today);
  const isAllowed = may(membership, storeYearPlan);
  const query = useQuery({ ...yearPlanOf(slug, year), enabled: isAllowed });
  return (
    <Screen heading={t('heading', { year })} lead={t('lead')}>
      <YearTabs to="/$municipality/planera" first={Number(today.slice(0, 4))} chosen={year} />
      {isAllowed ? (
        <Answered query={query} lines={12}>
          {(plan) =>
            plan.bodies.length === 0 ? (
              <Card id="none" heading={t('empty.heading')}>
                <p className="sa-hint">{t('empty.text')}</p>
                {may(membership, createBody) ? (
                  <p>
                    <Link
                      className="ds-link"
                      to="/$municipality/kontakter/organ"
                      params={{ municipality: slug }}
                      search={{ do: 'body' }}
                    >
                      {t('empty.addBody')}
                    </Link>
                  </p>
                ) : null}
              </Card>
            ) : (
              <PlanForm key={year} plan={plan} />
            )
          }
        </Answered>
      ) : (
        <NoticeBox tone="warning" heading={t('denied.heading')}>
          <p>{t('denied.text')}</p>
        </NoticeBox>
      )}
    </Screen>
  );
}
