import { updateSeat } from '@samsyn/contract';
import { useState } from 'react';
import { Consequences } from '../../components/consequences';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { usePreview } from '../../lib/use-preview';
import { useTexts } from '../../lib/use-texts';
import type { SeatDialogProps } from './seat-dialog';
import { seatLead } from './seat-lead.rules';

/** Abolishes a seat; whoever has it leaves it now. */
export default function AbolishSeatDialog({ seat, body, onClose, onGone }: SeatDialogProps) {
  const t = useTexts('app-bodies');
  const { slug: municipality } = useMembership();
  const [{ bodyId, id: seatId, version, holder }] = useState(seat);
  const about = { municipality, params: { bodyId, seatId } };
  const abolished = { version, ended: true } as const;
  const preview = usePreview(updateSeat, { ...about, body: abolished });
  const refusal = useRefusalWords('app-bodies');
  const order = useOrder(updateSeat, () => {
    announce(t('dialog.abolish.done'));
    onGone();
  });
  const confirmed = preview.data?.mail.needsConfirmation ? { confirmed: true } : {};
  return (
    <OrderDialog
      heading={t('dialog.abolish.heading')}
      lead={seatLead(seat, body)}
      order={order}
      isGrave
      submit={t('dialog.abolish.submit')}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => order.mutate({ ...about, body: { ...abolished, ...confirmed } })}
    >
      <p>{t('dialog.abolish.text')}</p>
      <Consequences
        preview={preview}
        whom={(kind) => (kind === 'meetings.withdrawn' && holder ? (holder.name ?? holder.role) : undefined)}
        refusal={refusal}
      />
    </OrderDialog>
  );
}
