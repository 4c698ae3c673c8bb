import { type MemberView, removeMember } from '@samsyn/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { me, useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';

export interface EndMemberDialogProps {
  readonly member: MemberView;
  readonly onClose: () => void;
}

/** Ends a membership; whoever ends their own leaves the municipality with it. */
export default function EndMemberDialog({ member, onClose }: EndMemberDialogProps) {
  const t = useTexts('app-people');
  const { slug: municipality, name: place } = useMembership();
  const { account } = useSuspenseQuery(me).data;
  const [{ accountId, name }] = useState(member);
  const order = useOrder(removeMember, () => {
    if (accountId === account.id) return location.assign('/app');
    announce(t('dialog.end.done', { name }));
    onClose();
  });
  return (
    <OrderDialog
      heading={t('dialog.end.heading')}
      lead={name}
      order={order}
      isGrave
      submit={t('dialog.end.submit')}
      refusal={useRefusalWords('app-people')}
      onClose={onClose}
      onSubmit={() => order.mutate({ municipality, params: { accountId } })}
    >
      <p>{t('dialog.end.text', { name, municipality: place })}</p>
    </OrderDialog>
  );
}
