import { type PlanView, spokenDate } from '@samsyn/contract';
import { FactsList, NoticeBox } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { planOf } from './action-plan.query';

export interface RevisionNoticeProps {
  readonly planId: string;
  readonly revision: NonNullable<PlanView['revision']> & { readonly state: 'near' | 'overdue' };
}

/** That the law asks for a follow-up soon, or did, and what has changed since the plan was adopted. */
export function RevisionNotice({ planId, revision: { state, countsFrom, dueOn } }: RevisionNoticeProps) {
  const t = useTexts('app-plan');
  const language = useLanguage();
  const { slug: municipality } = useMembership();
  const basis = useQuery(planOf(municipality, planId)).data?.revisionBasis;
  return (
    <NoticeBox tone={state === 'near' ? 'warning' : 'danger'} heading={t(`revision.${state}`)}>
      <p>
        {t('revision.text', { from: spokenDate(countsFrom, language), due: spokenDate(dueOn, language) })}
      </p>
      {basis ? (
        <details className="sa-fold">
          <summary>{t('revision.basis')}</summary>
          <FactsList
            facts={[
              { term: t('revision.done'), value: String(basis.done) },
              { term: t('revision.stopped'), value: String(basis.stopped) },
              { term: t('revision.added'), value: String(basis.added) },
              { term: t('revision.open'), value: String(basis.open) },
              { term: t('revision.overdueActions'), value: String(basis.overdue) },
              {
                term: t('revision.idle'),
                value:
                  basis.idleGoals.map(({ position, wording }) => `${position}. ${wording}`).join('\n') ||
                  t('revision.none'),
              },
            ]}
          />
        </details>
      ) : null}
    </NoticeBox>
  );
}
