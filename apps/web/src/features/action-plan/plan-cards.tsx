import {
  addressOf,
  type GoalView,
  listAnnualReports,
  openPlanDocument,
  type PlanVersionView,
  type PlanView,
  spokenDate,
} from '@samsyn/contract';
import { Card, DataTable, FactsList, StatusTag, type Tone } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Answered } from '../../components/answered';
import { FileLink } from '../../components/file-link';
import { counted } from '../../lib/counted.rules';
import { may, useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { versionsOf } from './action-plan.query';
import { AnnualReports } from './annual-reports';
import { planEntries, tasksOfPlan } from './plan-dialogs';
import { RevisionNotice } from './revision-notice';
import type { PlanTask } from './plan-search.rules';
import { adoptedWhen } from './plan-words';

const PlanProgress = lazy(() => import('./plan-progress'));

/** One plan: the version that holds with its goals, the draft that is worked on, and the versions before. */
export function PlanCards({ plan }: { readonly plan: PlanView }) {
  const t = useTexts('app-plan');
  const language = useLanguage();
  const membership = useMembership();
  const { id, title, adopted, draft, bodyId, bodyName, kind } = plan;
  const optional = (term: string, value: string | null | undefined) => (value ? [{ term, value }] : []);
  return (
    <>
      {plan.revision && plan.revision.state !== 'calm' ? (
        <RevisionNotice planId={id} revision={{ ...plan.revision, state: plan.revision.state }} />
      ) : null}
      <div className="sa-columns">
        <div className="sa-column">
          <section className="sa-card" aria-labelledby={`plan-${id}`}>
            <h2 className="sa-card__heading" id={`plan-${id}`}>
              {title}
            </h2>
            {adopted ? (
              <Goals goals={adopted.goals} isLinked />
            ) : (
              <p className="sa-empty">{t('notAdopted')}</p>
            )}
            <PlanTasks plan={plan} tasks={['draft', 'document', 'rename']} />
          </section>
          {adopted && adopted.goals.length > 0 ? (
            <Suspense>
              <PlanProgress planId={id} />
            </Suspense>
          ) : null}
          {draft ? (
            <section className="sa-card" aria-labelledby={`draft-${id}`}>
              <div className="sa-card__head">
                <h2 className="sa-card__heading" id={`draft-${id}`}>
                  {t('draft.heading', { number: draft.number })}
                </h2>
                <StatusTag tone="warning" icon="pen">
                  {t('state.draft')}
                </StatusTag>
              </div>
              <Goals goals={draft.goals} />
              <PlanTasks plan={plan} tasks={['goals', 'adopt']} />
            </section>
          ) : null}
        </div>
        <div className="sa-column">
          <Card id="details" heading={t('facts.heading')}>
            <FactsList
              facts={[
                ...(adopted
                  ? [
                      { term: t('facts.adopted'), value: adoptedWhen(adopted, language) },
                      ...optional(t('facts.adoptedBy'), adopted.adoptedBy),
                      ...optional(t('facts.registryNumber'), adopted.registryNumber),
                      ...optional(
                        t('facts.validUntil'),
                        adopted.validUntil && spokenDate(adopted.validUntil, language),
                      ),
                    ]
                  : []),
                {
                  term: t('facts.body'),
                  value: (
                    <Link
                      className="ds-link"
                      to="/$municipality/arbetsgrupp"
                      params={{ municipality: membership.slug }}
                      search={{ body: bodyId }}
                    >
                      {bodyName}
                    </Link>
                  ),
                },
                { term: t('facts.kind'), value: t(`kind.${kind}`) },
              ]}
            />
          </Card>
          <Versions plan={plan} />
          {adopted && may(membership, listAnnualReports) ? <AnnualReports bodyId={bodyId} /> : null}
        </div>
      </div>
    </>
  );
}

interface GoalsProps {
  readonly goals: readonly GoalView[];
  /** Each leads to its actions. */
  readonly isLinked?: boolean;
}

function Goals({ goals, isLinked = false }: GoalsProps) {
  const t = useTexts('app-plan');
  const { slug: municipality } = useMembership();
  if (goals.length === 0) return <p className="sa-empty">{t('goals.none')}</p>;
  return (
    <ol className="sa-rows sa-goals">
      {goals.map(({ id, position, wording }) => (
        <li key={id} value={position}>
          <span className="sa-written">{wording}</span>
          {isLinked ? (
            <Link
              className="ds-link sa-below"
              to="/$municipality/atgarder"
              params={{ municipality }}
              search={{ goal: id }}
            >
              {t('goals.actions', { position })}
            </Link>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** What can be done with the plan now, by who may. */
function PlanTasks({ plan, tasks }: { readonly plan: PlanView; readonly tasks: readonly PlanTask[] }) {
  const t = useTexts('app-plan');
  const membership = useMembership();
  const offered = tasksOfPlan(plan).filter(
    (task) => tasks.includes(task) && may(membership, planEntries[task]),
  );
  if (offered.length === 0) return null;
  return (
    <nav className="sa-actions" aria-label={t('actions.label')}>
      {offered.map((task) => (
        <Link
          key={task}
          className="ds-button sa-button--small"
          data-variant={task === 'adopt' ? 'primary' : task === 'rename' ? 'tertiary' : 'secondary'}
          to="/$municipality/atgarder/handlingsplan"
          params={{ municipality: membership.slug }}
          search={{ plan: plan.id, do: task }}
          resetScroll={false}
        >
          {t(`actions.${task}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The document of a version, if it has one, to be saved. */
function Document({ version: { id, planId, document } }: { readonly version: PlanVersionView }) {
  const { slug: municipality } = useMembership();
  if (!document) return null;
  const href = addressOf(openPlanDocument, { municipality, params: { planId, versionId: id } });
  return (
    <span className="sa-below">
      <FileLink file={document} href={href} />
    </span>
  );
}

const tones: Readonly<Record<PlanVersionView['state'], Tone>> = {
  draft: 'warning',
  adopted: 'success',
  superseded: 'neutral',
};

function Versions({ plan: { id } }: { readonly plan: PlanView }) {
  const t = useTexts('app-plan');
  const language = useLanguage();
  const { slug: municipality } = useMembership();
  const query = useQuery(versionsOf(municipality, id));
  return (
    <section className="sa-card" aria-labelledby={`versions-${id}`}>
      <h2 className="sa-card__heading" id={`versions-${id}`}>
        {t('versions.heading')}
      </h2>
      <Answered query={query} lines={3}>
        {({ items }) => (
          <DataTable
            caption={t('versions.heading')}
            captionHidden
            columns={[
              { label: t('versions.number') },
              { label: t('versions.adopted') },
              { label: t('versions.state') },
            ]}
            rows={items.map((version) => ({
              key: version.id,
              cells: [
                <div key="number">
                  {t('versions.version', { number: version.number })}
                  <Document version={version} />
                  <span className="sa-hint sa-below">
                    {t(counted(version.goals.length, 'versions.goalsCount'), { count: version.goals.length })}
                  </span>
                </div>,
                version.state === 'draft' ? '–' : adoptedWhen(version, language),
                <StatusTag key="state" tone={tones[version.state]}>
                  {t(`state.${version.state}`)}
                </StatusTag>,
              ],
            }))}
          />
        )}
      </Answered>
    </section>
  );
}
