import { type CivilDate, logAction } from '@samsyn/contract';
import { useState } from 'react';
import { DayPicker } from '../../components/day-picker';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import type { ActionDialogProps } from './action-dialog';
import { useActionOrder } from './use-action-order';
import { useSpokenCivilDay, useToday } from './use-action-words';

/** Gives an action another last day. */
export default function DueDialog({ action, onClose }: ActionDialogProps) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const spoken = useSpokenCivilDay();
  const today = useToday();
  const [before] = useState(action);
  const [dueOn, setDueOn] = useState<CivilDate>();
  const [fault, setFault] = useState<FieldFault>();
  const { order, send, refusal, known } = useActionOrder(logAction, action, ({ action: changed }) => {
    announce(t('dialog.due.done', { day: spoken.short(changed.dueOn) }));
    onClose();
  });
  const submit = (form: FormData) => {
    const wrong = !dueOn ? t('form.missing.due') : dueOn === known.dueOn ? t('dialog.due.same') : undefined;
    setFault(wrong ? { field: 'dueOn', words: wrong } : undefined);
    if (!dueOn || wrong) return;
    const text = textIn(form, 'text');
    const body = { version: known.version, dueOn, ...(text ? { text } : {}) };
    send({ municipality, params: { actionId: action.id }, body });
  };
  return (
    <OrderDialog
      heading={t('dialog.due.heading')}
      lead={t('dialog.log.lead', { title: before.title, day: spoken.short(before.dueOn) })}
      order={order}
      fault={fault}
      submit={t('dialog.due.submit')}
      refusal={refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      <DayPicker
        name="dueOn"
        label={t('dialog.due.day')}
        value={dueOn}
        earliest={today}
        present={before.dueOn}
        onChange={setDueOn}
      />
      <TextBox
        name="text"
        label={t('dialog.due.why')}
        aside={t('form.optional')}
        hint={t('dialog.log.textHint')}
        maxLength={10_000}
        rows={2}
      />
    </OrderDialog>
  );
}
