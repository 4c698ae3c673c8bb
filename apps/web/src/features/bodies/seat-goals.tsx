import { appGroupTexts, type SeatView } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { GoalCover } from '../../components/coverage/goal-cover';
import { addTexts } from '../../lib/add-texts';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { workOf } from './bodies.query';

addTexts('app-group', appGroupTexts);

/** What a seat does for each goal; nothing of a body without goals. */
export default function SeatGoals({ seat }: { readonly seat: SeatView }) {
  const t = useTexts('app-group');
  const { data } = useQuery(workOf(useMembership().slug, seat));
  const goals = (data?.plans ?? []).flatMap((plan) =>
    plan.goals.flatMap(({ seats, ...goal }) => {
      const cell = seats.find(({ seatId }) => seatId === seat.id);
      return cell ? [{ ...goal, open: cell.open, overdue: cell.overdue, covered: cell.covered }] : [];
    }),
  );
  if (goals.length === 0) return null;
  return (
    <Card id="goals" heading={t('seat.goals')}>
      <ol className="sa-rows sa-goals">
        {goals.map((goal) => (
          <GoalCover key={goal.id} goal={goal} seatId={seat.id} />
        ))}
      </ol>
    </Card>
  );
}
