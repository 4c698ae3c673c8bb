import { type ActionLogEntryView, logAction } from '@samsyn/contract';
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

export interface CorrectEntryProps extends ActionDialogProps {
  readonly entry: ActionLogEntryView;
}

/** Corrects an entry by a new one: what was written stands, and is shown as corrected. */
export default function CorrectEntryDialog({ action, entry, onClose }: CorrectEntryProps) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const [fault, setFault] = useState<FieldFault>();
  const { order, send, refusal, known } = useActionOrder(logAction, action, () => {
    announce(t('dialog.correct.done'));
    onClose();
  });
  const submit = (form: FormData) => {
    const text = textIn(form, 'text');
    const isSame = !text || text === entry.text;
    setFault(isSame ? { field: 'text', words: t('dialog.correct.same') } : undefined);
    if (isSame) return;
    const body = { version: known.version, text, correctsId: entry.id };
    send({ municipality, params: { actionId: action.id }, body });
  };
  return (
    <OrderDialog
      heading={t('dialog.correct.heading')}
      lead={t('dialog.correct.lead')}
      order={order}
      fault={fault}
      submit={t('dialog.correct.submit')}
      refusal={refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextBox
        name="text"
        label={t('dialog.correct.text')}
        hint={t('dialog.log.textHint')}
        value={entry.text ?? ''}
        maxLength={10_000}
        rows={4}
        isRequired
      />
    </OrderDialog>
  );
}
