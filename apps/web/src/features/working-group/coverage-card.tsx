import type { CoverageCell, GoalCoverage, WorkingGroupView, WorkingSeatView } from '@samsyn/contract';
import { Card, DataTable } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { type Cover, CoverMark, coverOf } from '../../components/coverage/cover-mark';
import { GoalCover } from '../../components/coverage/goal-cover';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';

const covers: readonly Cover[] = ['open', 'late', 'ended', 'none'];

/** What is done for each goal of the body's plans: by all of it, and by each of its seats. */
export function CoverageCard({ group: { plans, seats } }: { readonly group: WorkingGroupView }) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const isAny = plans.some(({ goals }) => goals.length > 0);
  return (
    <Card id="coverage" heading={t('coverage.heading')}>
      {isAny ? null : (
        <p className="sa-empty">
          {t(plans.length === 0 ? 'coverage.noPlan' : 'coverage.noGoals')}{' '}
          <Link
            className="ds-link"
            to="/$municipality/atgarder/handlingsplan"
            params={{ municipality }}
            search={{}}
          >
            {t('coverage.toPlan')}
          </Link>
        </p>
      )}
      {plans
        .filter(({ goals }) => goals.length > 0)
        .map(({ id, title, goals }) => (
          <section key={id} className="sa-coverage" aria-label={title}>
            {plans.length > 1 ? <h3 className="sa-strong">{title}</h3> : null}
            <ol className="sa-rows sa-goals">
              {goals.map((goal) => (
                <GoalCover key={goal.id} goal={goal} />
              ))}
            </ol>
            {seats.length === 0 ? (
              <p className="sa-hint">{t('coverage.noSeats')}</p>
            ) : (
              <Matrix seats={seats} goals={goals} />
            )}
          </section>
        ))}
      {isAny && seats.length > 0 ? (
        <ul className="sa-key" aria-label={t('coverage.key.label')}>
          {covers.map((cover) => (
            <li key={cover}>
              <CoverMark cover={cover} /> {t(`coverage.key.${cover}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

interface MatrixProps {
  readonly seats: readonly WorkingSeatView[];
  readonly goals: readonly GoalCoverage[];
}

/** Seats down, goals across. */
function Matrix({ seats, goals }: MatrixProps) {
  const t = useTexts('app-group');
  return (
    <div className="sa-matrix">
      <h3 className="sa-strong">{t('coverage.bySeat')}</h3>
      <DataTable
        caption={t('coverage.bySeat')}
        captionHidden
        columns={[
          { label: t('seats.seat') },
          ...goals.map(({ position }) => ({ label: t('coverage.goal', { position }) })),
        ]}
        rows={seats.map((seat) => {
          const cells = goals.map((goal) => goal.seats.find(({ seatId }) => seatId === seat.id));
          const isIdle = cells.every((cell) => !cell?.covered);
          return {
            key: seat.id,
            cells: [
              <div key="seat">
                {seat.function}
                {isIdle ? <span className="sa-hint sa-below">{t('coverage.gap')}</span> : null}
              </div>,
              ...cells.map((cell, at) =>
                cell ? <Cell key={goals[at]?.id} cell={cell} goal={goals[at]} seat={seat.function} /> : null,
              ),
            ],
          };
        })}
      />
    </div>
  );
}

interface CellProps {
  readonly cell: CoverageCell;
  readonly goal: GoalCoverage | undefined;
  readonly seat: string;
}

function Cell({ cell, goal, seat }: CellProps) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const { open, overdue, seatId } = cell;
  const cover = coverOf(cell);
  const position = goal?.position ?? 0;
  const words = t(counted(open, 'coverage.open'), { count: open });
  const late = overdue > 0 ? `, ${t(counted(overdue, 'seats.overdue'), { count: overdue })}` : '';
  if (cover === 'none' || cover === 'ended')
    return (
      <span className="sa-cover">
        <CoverMark cover={cover} />
        <span className="sa-cover__words">{t(`coverage.key.${cover}`)}</span>
      </span>
    );
  return (
    <Link
      className="ds-link sa-cover"
      to="/$municipality/atgarder"
      params={{ municipality }}
      search={{ ...(goal ? { goal: goal.id } : {}), seat: seatId }}
      aria-label={t('coverage.cell.openOf', { told: words + late, position, seat })}
    >
      <CoverMark cover={cover} />
      {t(counted(open, 'seats.open'), { count: open })}
    </Link>
  );
}
