import { logAction } from '@samsyn/contract';
import { useState } from 'react';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import type { ActionDialogProps } from './action-dialog';
import { useActionOrder } from './use-action-order';

/** Stops an action, with the reason. */
export default function StopDialog({ action, onClose }: ActionDialogProps) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const [fault, setFault] = useState<FieldFault>();
  const { order, send, refusal, known } = useActionOrder(logAction, action, () => {
    announce(t('dialog.stop.done'));
    onClose();
  });
  const submit = (form: FormData) => {
    const stoppedReason = textIn(form, 'stoppedReason');
    setFault(stoppedReason ? undefined : { field: 'stoppedReason', words: t('form.missing.reason') });
    if (!stoppedReason) return;
    const body = { version: known.version, status: 'stopped' as const, stoppedReason };
    send({ municipality, params: { actionId: action.id }, body });
  };
  return (
    <OrderDialog
      heading={t('dialog.stop.heading')}
      lead={action.title}
      order={order}
      fault={fault}
      isGrave
      submit={t('dialog.stop.submit')}
      close={t('dialog.stop.close')}
      refusal={refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('dialog.stop.text')}</p>
      <TextBox
        name="stoppedReason"
        label={t('dialog.stop.reason')}
        hint={t('dialog.log.textHint')}
        maxLength={1000}
        rows={3}
        isRequired
      />
    </OrderDialog>
  );
}
