import { OrderDialog } from '../../components/order-dialog';
import { mailedTo } from '../../components/mailed-to.rules';
import { announce } from '../../lib/announcements';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import type { FailureDialogProps } from './failure-dialog';
import { offering } from './failures.rules';
import { useMailOrder } from './use-mail-order';

/** Leaves it at that what did not arrive did not. */
export default function LeaveMailsDialog({ failure, onClose }: FailureDialogProps) {
  const t = useTexts('app-mailings');
  const [{ mail }] = failure.mails;
  const who = mailedTo(mail) ?? t('nobody');
  const order = useMailOrder(() => {
    announce(t('failures.left', { who }));
    onClose();
  });
  return (
    <OrderDialog
      heading={t('dialog.leave.heading')}
      lead={who}
      order={order}
      submit={t('dialog.leave.submit')}
      refusal={useRefusalWords('app-mailings')}
      onClose={onClose}
      onSubmit={() => order.mutate({ mails: offering(failure, 'stop'), change: { action: 'stop' } })}
    >
      <p>{t('dialog.leave.text')}</p>
    </OrderDialog>
  );
}
