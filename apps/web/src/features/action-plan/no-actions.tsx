import { createAction, createPlan } from '@samsyn/contract';
import { Link } from '@tanstack/react-router';
import { may, seesOwnAlone, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { type ActionFilters, isFiltered } from './actions-search.rules';

export interface NoActionsProps {
  readonly filters: ActionFilters;
  /** Whether there is a plan that holds, which actions are added to. */
  readonly hasPlan: boolean;
}

/** Why the list is empty, and what to do about it. */
export function NoActions({ filters, hasPlan }: NoActionsProps) {
  const t = useTexts('app-actions');
  const membership = useMembership();
  const { slug: municipality } = membership;
  if (isFiltered(filters)) return <p className="sa-empty">{t(`empty.${filters.only ?? 'filtered'}`)}</p>;
  if (hasPlan)
    return (
      <div className="sa-empty">
        <p>{t('empty.none')}</p>
        {may(membership, createAction) ? <p className="sa-hint">{t('empty.noneHint')}</p> : null}
      </div>
    );
  return (
    <div className="sa-empty">
      <p>{t(seesOwnAlone(membership) ? 'empty.notYours' : 'empty.noPlan')}</p>
      {may(membership, createPlan) ? (
        <p className="sa-hint">
          {t('empty.noPlanHint')}{' '}
          <Link
            className="ds-link"
            to="/$municipality/atgarder/handlingsplan"
            params={{ municipality }}
            search={{}}
          >
            {t('plan')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
