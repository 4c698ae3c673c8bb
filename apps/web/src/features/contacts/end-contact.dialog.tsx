import { updateContact } from '@samsyn/contract';
import { useState } from 'react';
import { Consequences } from '../../components/consequences';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { usePreview } from '../../lib/use-preview';
import { useTexts } from '../../lib/use-texts';
import type { ContactDialogProps } from './contact-dialog';

/** Ends a contact: its seats are vacant from now on. */
export default function EndContactDialog({ contact, organisation, listed, onClose }: ContactDialogProps) {
  const t = useTexts('app-contacts');
  const follows = useTexts('app-follows');
  const { slug: municipality } = useMembership();
  const [{ id: contactId, organisationId, version, name, role }] = useState(contact);
  const about = { municipality, params: { organisationId, contactId } };
  const body = { version, ended: true } as const;
  const preview = usePreview(updateContact, { ...about, body });
  const refusal = useRefusalWords('app-contacts');
  const order = useOrder(updateContact, () => {
    announce(t('dialog.end.done'));
    onClose();
  });
  const count = listed?.seats.filter(({ as }) => as === 'holder').length ?? 0;
  const others =
    count > 0 ? [{ icon: 'person' as const, title: t(counted(count, 'dialog.end.seats'), { count }) }] : [];
  return (
    <OrderDialog
      heading={t('dialog.end.heading')}
      lead={t('alike.who', { name: name ?? role, organisation })}
      order={order}
      isGrave
      submit={t('dialog.end.submit')}
      refusal={refusal}
      note={follows('irreversible')}
      onClose={onClose}
      onSubmit={() =>
        order.mutate({
          ...about,
          body: { ...body, ...(preview.data?.mail.needsConfirmation ? { confirmed: true } : {}) },
        })
      }
    >
      <p>{t('dialog.end.text')}</p>
      <Consequences preview={preview} others={others} refusal={refusal} />
    </OrderDialog>
  );
}
