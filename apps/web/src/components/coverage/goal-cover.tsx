import { appGroupTexts, type GoalCoverage } from '@samsyn/contract';
import { StatusTag } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { addTexts } from '../../lib/add-texts';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';

addTexts('app-group', appGroupTexts);

export interface GoalCoverProps {
  /** The goal, and what is done for it: by all, or by one seat. */
  readonly goal: Omit<GoalCoverage, 'seats'>;
  /** Whose actions its link leads to; everybody's unless said. */
  readonly seatId?: string;
}

/** A goal of a list, with how it is covered: its open actions, which lead there, or that there are none. */
export function GoalCover({ goal, seatId }: GoalCoverProps) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const { id, wording, position, open, overdue, covered } = goal;
  const narrowed = { goal: id, ...(seatId ? { seat: seatId } : {}) };
  const actions = { to: '/$municipality/atgarder', params: { municipality } } as const;
  const name = t('coverage.goal', { position });
  return (
    <li value={position}>
      <span className="sa-written">{wording}</span>
      <span className="sa-tags sa-goal__cover">
        {open > 0 ? (
          <Link
            className="ds-link"
            {...actions}
            search={narrowed}
            aria-label={`${t(counted(open, 'coverage.open'), { count: open })}, ${name}`}
          >
            {t(counted(open, 'coverage.open'), { count: open })}
          </Link>
        ) : covered ? (
          <Link
            className="ds-link"
            {...actions}
            search={{ ...narrowed, stand: 'ended' }}
            aria-label={`${t('coverage.ended')}, ${name}`}
          >
            {t('coverage.ended')}
          </Link>
        ) : (
          <StatusTag tone="warning">{t('coverage.gap')}</StatusTag>
        )}
        {overdue > 0 ? (
          <StatusTag tone="danger" icon="alert">
            {t(counted(overdue, 'seats.overdue'), { count: overdue })}
          </StatusTag>
        ) : null}
      </span>
    </li>
  );
}
