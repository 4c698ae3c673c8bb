import { createAction, type SeatView } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading } from '../../components/loading';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { PickField } from '../../components/pick-field';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { type ActionDays, draftIn, fieldOfFault } from './action-draft.rules';
import { ActionFields } from './action-fields';
import { plansOf, seatsOf } from './action-plan.query';
import { seatsToChoose } from './own-seats.rules';
import { useSeatWords } from './use-action-words';

export interface NewActionDialogProps {
  /** The goal that the list is narrowed to. */
  readonly goalId?: string;
  readonly onClose: () => void;
}

/** Adds an action: what, against which goal, who is responsible, and by when. */
export default function NewActionDialog({ goalId, onClose }: NewActionDialogProps) {
  const t = useTexts('app-actions');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const seatWords = useSeatWords();
  const plans = useQuery(plansOf(municipality));
  const held = plans.data?.items.filter(({ adopted }) => adopted !== null) ?? [];
  const seats = useQuery({ ...seatsOf(municipality, held), enabled: plans.isSuccess });
  const [days, setDays] = useState<ActionDays>({ startsOn: undefined, dueOn: undefined });
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const order = useOrder(createAction, () => {
    announce(t('dialog.new.done'));
    onClose();
  });
  const open: readonly SeatView[] = seatsToChoose(seats.data ?? [], membership);
  const [only] = open.length === 1 ? open : [];
  const submit = (form: FormData) => {
    const draft = draftIn(form, days);
    const seatId = textIn(form, 'seat');
    const missing = [...(Array.isArray(draft) ? draft : []), ...(seatId ? [] : (['seat'] as const))];
    setFault(missing.map((each) => ({ field: fieldOfFault(each), words: t(`form.missing.${each}`) })));
    if (Array.isArray(draft) || !seatId) return;
    order.mutate({ municipality, body: { ...draft, seatId } });
  };
  return (
    <OrderDialog
      heading={t('dialog.new.heading')}
      order={order}
      fault={fault}
      isReady={seats.isSuccess}
      submit={t('dialog.new.submit')}
      refusal={useRefusalWords('app-actions')}
      onClose={onClose}
      onSubmit={submit}
    >
      {seats.isSuccess ? (
        <>
          <ActionFields plans={held} days={days} onDays={setDays} {...(goalId ? { goalId } : {})} />
          <PickField
            name="seat"
            label={t('form.seat')}
            hint={t('form.seatHint')}
            placeholder={t('form.chooseSeat')}
            value={only?.id ?? ''}
            options={open.map((seat) => ({ value: seat.id, label: seatWords(seat) }))}
          />
        </>
      ) : (
        <Loading lines={8} />
      )}
    </OrderDialog>
  );
}
