import { handOverAction } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answered } from '../../components/answered';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { SelectField } from '../../components/select-field';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import type { ActionDialogProps } from './action-dialog';
import { seatsOfPlan } from './action-plan.query';
import { seatsToChoose } from './own-seats.rules';
import { useActionOrder } from './use-action-order';
import { useSeatWords } from './use-action-words';

/** Another seat becomes responsible for an action. */
export default function HandOverDialog({ action, onClose }: ActionDialogProps) {
  const t = useTexts('app-actions');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const seatWords = useSeatWords();
  const [seatId, setSeatId] = useState('');
  const [fault, setFault] = useState<FieldFault>();
  const seats = useQuery(seatsOfPlan(municipality, action.planId));
  const { order, send, refusal, known } = useActionOrder(handOverAction, action, ({ action: { seat } }) => {
    announce(t('dialog.handOver.done', { seat: seat.function }));
    onClose();
  });
  const others = seats.data && seatsToChoose(seats.data, membership).filter(({ id }) => id !== known.seat.id);
  const isPossible = others?.length !== 0;
  const submit = (form: FormData) => {
    setFault(seatId ? undefined : { field: 'seatId', words: t('form.missing.seat') });
    if (!seatId) return;
    const text = textIn(form, 'text');
    const body = { version: known.version, seatId, ...(text ? { text } : {}) };
    send({ municipality, params: { actionId: action.id }, body });
  };
  return (
    <OrderDialog
      heading={t('dialog.handOver.heading')}
      lead={action.title}
      order={order}
      fault={fault}
      isReady={isPossible}
      submit={t('dialog.handOver.submit')}
      refusal={refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('dialog.handOver.text')}</p>
      <Answered query={seats} lines={2}>
        {() =>
          isPossible ? (
            <SelectField
              name="seatId"
              label={t('dialog.handOver.to')}
              placeholder={t('form.chooseSeat')}
              value={seatId}
              options={(others ?? []).map((seat) => ({ value: seat.id, label: seatWords(seat) }))}
              onChange={setSeatId}
            />
          ) : (
            <p className="sa-empty">{t('dialog.handOver.nobody')}</p>
          )
        }
      </Answered>
      {isPossible ? (
        <TextBox
          name="text"
          label={t('dialog.handOver.why')}
          aside={t('form.optional')}
          hint={t('dialog.log.textHint')}
          maxLength={10_000}
          rows={2}
        />
      ) : null}
    </OrderDialog>
  );
}
