import { appActionsTexts, appPlanTexts, createPlan, planKinds, type PlanView } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Answered } from '../../components/answered';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { may, seesOwnAlone, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { plansOf } from './action-plan.query';
import { PlanCards } from './plan-cards';
import { PlanDialog } from './plan-dialogs';
import { readPlanSearch } from './plan-search.rules';

addTexts('app-actions', appActionsTexts);
addTexts('app-plan', appPlanTexts);

const route = getRouteApi('/$municipality/atgarder/handlingsplan');
const NewPlanDialog = lazy(() => import('./new-plan.dialog'));

/** The plan with its goals, the draft that is worked on, and its versions; of each plan where there are several. */
export function ActionPlanPage() {
  const t = useTexts('app-plan');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const { do: task, plan: planId } = readPlanSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const query = useQuery(plansOf(municipality));
  const plans: readonly PlanView[] = query.data?.items ?? [];
  const plan = plans.find(({ id }) => id === planId);
  const canCreate = may(membership, createPlan) && query.isSuccess && plans.length < planKinds.length;
  const close = () => void navigate({ search: {}, replace: true, resetScroll: false });
  return (
    <Screen
      heading={t(plans.length > 1 ? 'headingSeveral' : 'heading')}
      lead={t('lead')}
      state={
        <div className="sa-actions">
          {canCreate ? (
            <Link
              className="ds-button"
              data-variant={plans.length === 0 ? 'primary' : 'tertiary'}
              to="/$municipality/atgarder/handlingsplan"
              params={{ municipality }}
              search={{ do: 'new' }}
              resetScroll={false}
            >
              {t('actions.new')}
            </Link>
          ) : null}
          <Link
            className="ds-button"
            data-variant="secondary"
            to="/$municipality/atgarder"
            params={{ municipality }}
            search={{}}
          >
            {t('toActions')}
          </Link>
        </div>
      }
    >
      <Answered query={query} lines={9}>
        {() =>
          plans.length === 0 ? (
            <div className="sa-card sa-empty">
              <p>{t(seesOwnAlone(membership) ? 'notYours' : 'empty')}</p>
              {canCreate ? <p className="sa-hint">{t('emptyHint')}</p> : null}
            </div>
          ) : (
            plans.map((each) => <PlanCards key={each.id} plan={each} />)
          )
        }
      </Answered>
      {task === 'new' && canCreate ? (
        <Suspense>
          <NewPlanDialog taken={plans.map(({ kind }) => kind)} onClose={close} />
        </Suspense>
      ) : null}
      {plan && task && task !== 'new' ? <PlanDialog plan={plan} task={task} onClose={close} /> : null}
    </Screen>
  );
}
