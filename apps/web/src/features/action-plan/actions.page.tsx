import { appActionsTexts, createAction } from '@samsyn/contract';
import { Icon } from '@samsyn/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { Paged, rowsOf } from '../../components/paged';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { counted } from '../../lib/counted.rules';
import { may, useMembership } from '../../lib/me';
import { isKeyOn } from '../../lib/shortcut-key';
import { useIsWide } from '../../lib/use-is-wide';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { ActionDialog } from './action-dialogs';
import { ActionFilters } from './action-filters';
import { ActionPanel } from './action-panel';
import { actionsOf, actionTableOf, countsOf, plansOf, seatsOf } from './action-plan.query';
import { ActionTable } from './action-table';
import { type ActionsSearch, readActionsSearch } from './actions-search.rules';
import { NoActions } from './no-actions';
import { useActionKeys } from './use-action-keys';

addTexts('app-actions', appActionsTexts);

const route = getRouteApi('/$municipality/atgarder');
const NewActionDialog = lazy(() => import('./new-action.dialog'));

/** What is to be done against the plan's goals: who is responsible, by when, and how it stands; the chosen one beside. */
export function ActionsPage() {
  const t = useTexts('app-actions');
  const language = useLanguage();
  const membership = useMembership();
  const { slug: municipality } = membership;
  const search = readActionsSearch({ ...route.useSearch() });
  const { action: chosen, do: task, ...filters } = search;
  const navigate = route.useNavigate();
  const isWide = useIsWide();
  const plans = useQuery(plansOf(municipality));
  const seats = useQuery({ ...seatsOf(municipality, plans.data?.items ?? []), enabled: plans.isSuccess });
  const { goal, seat, unit } = filters;
  const counts = useQuery(countsOf(municipality, { goal, seat, unit })).data;
  const pages = useInfiniteQuery(actionsOf(municipality, filters));
  const actions = rowsOf(pages);
  const go = useCallback(
    (next: ActionsSearch) => void navigate({ search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  const openLog = useCallback((id: string) => go({ ...search, action: id, do: 'log' }), [go, search]);
  useActionKeys({ actions, chosen, onLog: openLog });
  const canCreate =
    may(membership, createAction) && plans.data?.items.some(({ adopted }) => adopted !== null);
  const held = plans.data?.items ?? [];
  const table = actionTableOf(municipality, filters, language);
  const heading = t(`list.${filters.stand ?? 'open'}`);
  return (
    <Screen
      heading={t('heading')}
      eyebrow={held.length === 1 ? held[0]?.bodyName : undefined}
      lead={counts ? `${standing('open', counts.open)} ${standing('overdue', counts.overdue)}` : '\u00a0'}
      state={
        <div className="sa-actions">
          <Link
            className="ds-button"
            data-variant="secondary"
            to="/$municipality/atgarder/handlingsplan"
            params={{ municipality }}
            search={{}}
          >
            {t('plan')}
          </Link>
          {isWide && actions.length > 0 ? (
            <a className="ds-button" data-variant="secondary" href={table} download>
              <Icon name="download" />
              {t('download')}
            </a>
          ) : null}
          {canCreate ? (
            <Link
              className="ds-button"
              to="/$municipality/atgarder"
              params={{ municipality }}
              search={{ ...search, do: 'new' }}
              resetScroll={false}
            >
              <Icon name="plus" />
              {t('new')}
            </Link>
          ) : null}
        </div>
      }
    >
      <ActionFilters
        filters={filters}
        isWide={isWide}
        plans={held}
        seats={seats.data ?? []}
        counts={counts}
      />
      <div className={chosen && isWide ? 'sa-columns sa-columns--chosen' : 'sa-column'}>
        <section className="sa-card" aria-labelledby="actions">
          <div className="sa-card__head">
            <h2 className="sa-card__heading" id="actions">
              {heading}
            </h2>
            {isWide && actions.length > 0 && isKeyOn() ? <KeysHint /> : null}
          </div>
          <Paged pages={pages} empty="" more={t('more')}>
            {(found) =>
              found.length > 0 ? (
                <ActionTable actions={found} caption={heading} chosen={chosen} isWide={isWide} />
              ) : pages.isSuccess && plans.isSuccess ? (
                <NoActions filters={filters} hasPlan={held.some(({ adopted }) => adopted !== null)} />
              ) : null
            }
          </Paged>
          <div className="sa-card__foot">
            <p className="sa-hint" role="status">
              {actions.length > 0 ? t(counted(actions.length, 'shown'), { count: actions.length }) : ''}
            </p>
            {!isWide && actions.length > 0 ? (
              <a className="ds-link" href={table} download>
                {t('download')}
              </a>
            ) : null}
            {!filters.stand && !filters.only && counts && counts.ended > 0 ? (
              <Link
                className="ds-link"
                to="/$municipality/atgarder"
                params={{ municipality }}
                search={{ ...filters, stand: 'all' }}
                resetScroll={false}
              >
                {t('showEnded', { count: counts.ended })}
              </Link>
            ) : null}
          </div>
        </section>
        {chosen && isWide ? <ActionPanel actionId={chosen} onClose={() => go(filters)} /> : null}
      </div>
      {task === 'new' && canCreate ? (
        <Suspense>
          <NewActionDialog
            {...(goal ? { goalId: goal } : {})}
            onClose={() => go({ ...filters, ...(chosen ? { action: chosen } : {}) })}
          />
        </Suspense>
      ) : null}
      {chosen && task && task !== 'new' ? (
        <ActionDialog actionId={chosen} task={task} onClose={() => go({ ...filters, action: chosen })} />
      ) : null}
    </Screen>
  );

  function standing(which: 'open' | 'overdue', count: number): string {
    return count === 0 ? t(`standing.${which}.none`) : t(counted(count, `standing.${which}`), { count });
  }
}

/** The keys that move in the list, for who has them on. */
function KeysHint() {
  const t = useTexts('app-actions');
  return (
    <p className="sa-hint sa-keys">
      <kbd>j</kbd> <kbd>k</kbd> {t('keys.move')} · <kbd>Enter</kbd> {t('keys.open')} · <kbd>c</kbd>{' '}
      {t('keys.log')} · <kbd>?</kbd> {t('keys.list')}
    </p>
  );
}
