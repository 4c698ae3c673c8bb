import { createPlanVersion } from '@samsyn/contract';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import type { PlanDialogProps } from './plan-dialog';

/** Begins the plan's next version as a draft. */
export default function BeginDraftDialog({ plan, onClose }: PlanDialogProps) {
  const t = useTexts('app-plan');
  const { slug: municipality } = useMembership();
  const order = useOrder(createPlanVersion, () => {
    announce(t('dialog.draft.done'));
    onClose();
  });
  return (
    <OrderDialog
      heading={t('dialog.draft.heading')}
      lead={plan.title}
      order={order}
      submit={t('dialog.draft.submit')}
      refusal={useRefusalWords('app-plan')}
      onClose={onClose}
      onSubmit={() => order.mutate({ municipality, params: { planId: plan.id } })}
    >
      <p>{t('dialog.draft.text')}</p>
    </OrderDialog>
  );
}
