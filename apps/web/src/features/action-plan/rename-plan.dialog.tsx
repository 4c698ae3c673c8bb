import { updatePlan } from '@samsyn/contract';
import { useState } from 'react';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { useUndo } from '../../lib/use-undo';
import type { PlanDialogProps } from './plan-dialog';

/** Changes what a plan is called. */
export default function RenamePlanDialog({ plan, onClose }: PlanDialogProps) {
  const t = useTexts('app-plan');
  const { slug: municipality } = useMembership();
  const [before] = useState(plan);
  const [fault, setFault] = useState<FieldFault>();
  const about = { municipality, params: { planId: plan.id } };
  const undo = useUndo(updatePlan);
  const order = useOrder(updatePlan, ({ version }) => {
    announce(t('dialog.rename.done'), 'success', () =>
      undo({ ...about, body: { title: before.title, version } }),
    );
    onClose();
  });
  return (
    <OrderDialog
      heading={t('dialog.rename.heading')}
      order={order}
      fault={fault}
      submit={t('dialog.rename.submit')}
      refusal={useRefusalWords('app-plan')}
      onClose={onClose}
      onSubmit={(form) => {
        const title = textIn(form, 'title');
        setFault(title ? undefined : { field: 'title', words: t('form.missing.title') });
        if (title) order.mutate({ ...about, body: { title, version: before.version } });
      }}
    >
      <TextBox name="title" label={t('form.title')} value={before.title} maxLength={200} isRequired />
    </OrderDialog>
  );
}
