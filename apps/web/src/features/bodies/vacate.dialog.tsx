import { appoint } from '@samsyn/contract';
import { useState } from 'react';
import { Consequences } from '../../components/consequences';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { usePreview } from '../../lib/use-preview';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useTexts } from '../../lib/use-texts';
import type { SeatDialogProps } from './seat-dialog';
import { seatLead } from './seat-lead.rules';
import { fromOf, type When, WhenChoice } from './when-choice';

/** Leaves a seat vacant, or without a deputy, now or from a day on. */
export default function VacateDialog({ seat, body, as, onClose }: SeatDialogProps) {
  const t = useTexts('app-bodies');
  const { slug: municipality } = useMembership();
  const spokenDay = useSpokenDay();
  const [when, setWhen] = useState<When>({ isNow: true });
  const [person] = useState(seat[as]);
  const name = person ? (person.name ?? person.role) : '';
  const from = fromOf(when);
  const about = { municipality, params: { bodyId: seat.bodyId, seatId: seat.id } };
  const vacancy = from && { contactId: null, capacity: as, ...from };
  const preview = usePreview(appoint, vacancy && { ...about, body: vacancy });
  const refusal = useRefusalWords('app-bodies');
  const order = useOrder(appoint, ({ ended }) => {
    const day = ended?.until ? spokenDay(new Date(ended.until)) : '';
    announce(
      as === 'deputy'
        ? t('dialog.vacate.doneDeputy')
        : when.isNow
          ? t('dialog.vacate.done')
          : t('dialog.vacate.doneLater', { day }),
    );
    onClose();
  });
  const confirmed = preview.data?.mail.needsConfirmation ? { confirmed: true } : {};
  return (
    <OrderDialog
      heading={t(`dialog.vacate.heading.${as}`)}
      lead={seatLead(seat, body)}
      order={order}
      isReady={vacancy !== undefined && !preview.error}
      isGrave
      submit={t(`dialog.vacate.submit.${as}`)}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => vacancy && order.mutate({ ...about, body: { ...vacancy, ...confirmed } })}
    >
      {as === 'holder' ? <p>{t('dialog.vacate.text', { name })}</p> : null}
      <WhenChoice when={when} onChange={setWhen} />
      <Consequences
        preview={preview}
        isAsked={vacancy !== undefined}
        waiting={t('form.missing.day')}
        whom={(kind) => (kind === 'meetings.withdrawn' ? name : undefined)}
        refusal={refusal}
      />
    </OrderDialog>
  );
}
