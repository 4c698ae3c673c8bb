import type { ActionsOnDay, CivilDate, GoalProgress, IndicatorProgress } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { progressOfPlan } from './action-plan.query';
import { amountWithUnit, progressOf } from './amount.rules';
import { IndicatorFigure } from './indicator-figure';
import { StatusFigure, StatusKey } from './status-figure';
import { useSpokenCivilDay } from './use-action-words';

/** So many indicators of a goal are shown before the rest is folded away. */
const SHOWN = 4;

const columns = ['planned', 'ongoing', 'done', 'stopped'] as const;

/** How each goal of a plan has been worked for in a year: figures, and the same numbers in tables. */
export default function PlanProgress({ planId }: { readonly planId: string }) {
  const t = useTexts('app-plan');
  const query = useQuery(progressOfPlan(useMembership().slug, planId));
  return (
    <Card id={`progress-${planId}`} heading={t('progress.heading')} aside={t('progress.aside')}>
      <Answered query={query} lines={9}>
        {({ days, goals }) => (
          <>
            <ul className="sa-progress-goals" role="list">
              {goals.map((goal) => (
                <li key={goal.id}>
                  <Goal goal={goal} days={days} />
                </li>
              ))}
            </ul>
            <StatusKey words={(piece) => t(`progress.key.${piece}`)} />
          </>
        )}
      </Answered>
    </Card>
  );
}

interface GoalProps {
  readonly goal: GoalProgress;
  readonly days: readonly CivilDate[];
}

function Goal({ goal: { position, wording, counts, indicators }, days }: GoalProps) {
  const t = useTexts('app-plan');
  const now = counts.at(-1);
  const today = days.at(-1);
  const isIdle = counts.every((each) => columns.every((column) => each[column] === 0));
  return (
    <section className="sa-progress-goal" aria-label={t('progress.goal', { position })}>
      <div className="sa-progress-goal__head">
        <h3 className="sa-strong">{t('progress.goal', { position })}</h3>
        <p className="sa-hint">{wording}</p>
      </div>
      {isIdle || !now ? (
        <p className="sa-hint">{t('progress.idle')}</p>
      ) : (
        <div className="sa-series">
          <p>{t('progress.now', { ...now })}</p>
          <StatusFigure days={days} counts={counts} />
          <StatusTable position={position} days={days} counts={counts} />
        </div>
      )}
      {today && indicators.length > 0 ? (
        <div className="sa-series">
          <Indicators indicators={indicators.slice(0, SHOWN)} today={today} />
          {indicators.length > SHOWN ? (
            <details className="sa-fold">
              <summary>{t('progress.more', { count: indicators.length - SHOWN })}</summary>
              <Indicators indicators={indicators.slice(SHOWN)} today={today} />
            </details>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

interface IndicatorsProps {
  readonly indicators: readonly IndicatorProgress[];
  readonly today: CivilDate;
}

function Indicators({ indicators, today }: IndicatorsProps) {
  return (
    <>
      {indicators.map((indicator) => (
        <Indicator key={indicator.actionId} indicator={indicator} today={today} />
      ))}
    </>
  );
}

interface StatusTableProps {
  readonly position: number;
  readonly days: readonly CivilDate[];
  readonly counts: readonly ActionsOnDay[];
}

function StatusTable({ position, days, counts }: StatusTableProps) {
  const t = useTexts('app-plan');
  return (
    <details className="sa-fold">
      <summary>{t('progress.asTable', { position })}</summary>
      <table className="ds-table sa-table--plain">
        <caption className="ds-sr-only">{t('progress.tableOf', { position })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('progress.day')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-numeric>
                {t(`progress.key.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, at) => (
            <tr key={day}>
              <th scope="row">
                <time dateTime={day}>{day}</time>
              </th>
              {columns.map((column) => (
                <td key={column} data-numeric>
                  {counts[at]?.[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface IndicatorProps {
  readonly indicator: IndicatorProgress;
  readonly today: CivilDate;
}

function Indicator({ indicator, today }: IndicatorProps) {
  const t = useTexts('app-plan');
  const language = useLanguage();
  const spoken = useSpokenCivilDay();
  const { slug: municipality } = useMembership();
  const { actionId, title, name, unit, target, readings } = indicator;
  const last = readings.at(-1);
  const reached = progressOf(
    { indicator: { unit, target }, lastReading: last ? { id: actionId, ...last } : null },
    language,
  );
  return (
    <div className="sa-indicator">
      <p>
        {target === null
          ? t('progress.reached', { name, value: reached.value ?? '' })
          : t('progress.reachedOf', { name, value: reached.value ?? '', target: reached.target ?? '' })}
        <Link
          className="ds-link sa-below"
          to="/$municipality/atgarder/$actionId"
          params={{ municipality, actionId }}
          search={{}}
        >
          {title}
        </Link>
      </p>
      {readings.length > 1 ? (
        <>
          <IndicatorFigure
            indicator={indicator}
            today={today}
            goal={
              target === null ? '' : t('progress.target', { target: amountWithUnit(target, unit, language) })
            }
          />
          <details className="sa-fold">
            <summary>{t('progress.readings', { name })}</summary>
            <dl className="sa-days">
              {readings.map(({ readOn, value }) => (
                <div key={readOn}>
                  <dt>{spoken.short(readOn)}</dt>
                  <dd>{amountWithUnit(value, unit, language)}</dd>
                </div>
              ))}
            </dl>
          </details>
        </>
      ) : null}
    </div>
  );
}
