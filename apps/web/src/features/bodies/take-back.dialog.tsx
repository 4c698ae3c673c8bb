import { appoint } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Consequences } from '../../components/consequences';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { usePreview } from '../../lib/use-preview';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useTexts } from '../../lib/use-texts';
import { historyOf } from './bodies.query';
import type { SeatDialogProps } from './seat-dialog';
import { seatLead } from './seat-lead.rules';
import { type PlannedChange, plannedChange } from './take-back.rules';

/** Takes back that somebody is to take over a seat, or to leave it. */
export default function TakeBackDialog(props: SeatDialogProps) {
  const { slug } = useMembership();
  const { data } = useQuery(historyOf(slug, props.seat));
  const [now] = useState(productNow);
  // what it was, also once it has been taken back
  const [first, setFirst] = useState<PlannedChange>();
  const planned = first ?? plannedChange(data?.items ?? [], props.as, now);
  if (planned && !first) setFirst(planned);
  return planned ? <TakeBack {...props} planned={planned} /> : null;
}

function TakeBack({
  seat,
  body,
  as,
  planned,
  onClose,
}: SeatDialogProps & { readonly planned: PlannedChange }) {
  const t = useTexts('app-bodies');
  const { slug: municipality } = useMembership();
  const spokenDay = useSpokenDay();
  const { next, present, takesBack } = planned;
  const about = { municipality, params: { bodyId: seat.bodyId, seatId: seat.id } };
  const preview = usePreview(appoint, { ...about, body: takesBack });
  const refusal = useRefusalWords('app-bodies');
  const order = useOrder(appoint, () => {
    announce(t('dialog.takeBack.done'));
    onClose();
  });
  const confirmed = preview.data?.mail.needsConfirmation ? { confirmed: true } : {};
  const day = spokenDay(new Date(takesBack.from ?? ''));
  const name = called(next);
  const stays = called(present);
  return (
    <OrderDialog
      heading={t(next ? 'dialog.takeBack.heading' : 'dialog.takeBack.headingLeaving')}
      lead={seatLead(seat, body)}
      order={order}
      isReady={!preview.error}
      submit={t(next ? 'dialog.takeBack.submit' : 'dialog.takeBack.headingLeaving')}
      refusal={(code) => (code === 'seat.taken' ? t('dialog.takeBack.taken') : refusal(code))}
      onClose={onClose}
      onSubmit={() => order.mutate({ ...about, body: { ...takesBack, ...confirmed } })}
    >
      <p>
        {[
          ...(next ? [t('dialog.takeBack.text', { name, day })] : []),
          t(stays ? 'dialog.takeBack.stays' : `dialog.takeBack.vacant.${as}`, { name: stays }),
        ].join(' ')}
      </p>
      <Consequences
        preview={preview}
        isAsked
        waiting=""
        silence={t('dialog.takeBack.silence')}
        refusal={refusal}
      />
    </OrderDialog>
  );
}

function called(holding: PlannedChange['next']): string {
  return holding ? (holding.contact.name ?? holding.contact.role) : '';
}
