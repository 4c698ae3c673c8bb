import { updateSeat } from '@samsyn/contract';
import { useState } from 'react';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import type { SeatDialogProps } from './seat-dialog';
import { seatLead } from './seat-lead.rules';
import { SeatFields, seatIn } from './seat-fields';

/** Changes what a seat is called and does; who has it stays. */
export default function EditSeatDialog({ seat, body, onClose }: SeatDialogProps) {
  const t = useTexts('app-bodies');
  const { slug: municipality } = useMembership();
  const [before] = useState(seat);
  const [fault, setFault] = useState<FieldFault>();
  const order = useOrder(updateSeat, () => {
    announce(t('dialog.edit.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const written = seatIn(form);
    setFault(written.function ? undefined : { field: 'function', words: t('form.missing.function') });
    if (!written.function) return;
    order.mutate({
      municipality,
      params: { bodyId: before.bodyId, seatId: before.id },
      body: { ...written, version: before.version },
    });
  };
  return (
    <OrderDialog
      heading={t('dialog.edit.heading')}
      lead={seatLead(before, body)}
      order={order}
      fault={fault}
      submit={t('dialog.edit.submit')}
      refusal={useRefusalWords('app-bodies')}
      onClose={onClose}
      onSubmit={send}
    >
      <SeatFields seat={before} />
    </OrderDialog>
  );
}
