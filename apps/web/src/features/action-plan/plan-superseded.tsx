import type { ActionView } from '@samsyn/contract';
import { NoticeBox } from '@samsyn/ui';
import { useTexts } from '../../lib/use-texts';

/** Of an action whose goal or seat is no more, what has to be mended before anything is logged. */
export function PlanSuperseded({ action: { goal, seat, mayEdit } }: { readonly action: ActionView }) {
  const t = useTexts('app-actions');
  if (!goal.holds)
    return (
      <NoticeBox tone="warning" heading={t('mend.goal')}>
        <p>{t(mayEdit ? 'mend.goalText' : 'mend.goalTextOther')}</p>
      </NoticeBox>
    );
  return seat.ended ? (
    <NoticeBox tone="warning" heading={t('mend.seat')}>
      <p>{t('mend.seatText')}</p>
    </NoticeBox>
  ) : null;
}
