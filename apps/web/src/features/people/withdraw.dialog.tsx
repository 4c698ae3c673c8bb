import { type InvitationView, withdrawInvitation } from '@samsyn/contract';
import { useState } from 'react';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';

export interface WithdrawDialogProps {
  readonly invitation: InvitationView;
  readonly onClose: () => void;
}

/** Withdraws an invitation that has not been accepted. */
export default function WithdrawDialog({ invitation, onClose }: WithdrawDialogProps) {
  const t = useTexts('app-people');
  const { slug: municipality } = useMembership();
  const [{ id: invitationId, email }] = useState(invitation);
  const order = useOrder(withdrawInvitation, () => {
    announce(t('dialog.withdraw.done', { email }));
    onClose();
  });
  return (
    <OrderDialog
      heading={t('dialog.withdraw.heading')}
      lead={email}
      order={order}
      isGrave
      submit={t('dialog.withdraw.submit')}
      refusal={useRefusalWords('app-people')}
      onClose={onClose}
      onSubmit={() => order.mutate({ municipality, params: { invitationId } })}
    >
      <p>{t('dialog.withdraw.text', { email })}</p>
    </OrderDialog>
  );
}
