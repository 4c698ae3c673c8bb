import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { MailChoice } from './mail-choice';
import type { MailDialogProps } from './mail-dialog';
import { useMailTitle } from './mail-words';
import { useChosenMails } from './use-chosen-mails';
import { useMailOrder } from './use-mail-order';

/** Keeps planned mails from leaving, for good. */
export default function StopMailsDialog({ group, mail, onClose }: MailDialogProps) {
  const t = useTexts('app-mailings');
  const titleOf = useMailTitle();
  const { mails, chosen, chosenMails, onChange } = useChosenMails({ group, mail }, 'stop');
  const order = useMailOrder((done) => {
    announce(t(counted(done, 'dialog.stop.done'), { count: done }));
    onClose();
  });
  const count = chosenMails.length;
  return (
    <OrderDialog
      heading={t('dialog.stop.heading')}
      lead={titleOf(group)}
      order={order}
      isReady={count > 0}
      isGrave
      submit={t(counted(count, 'dialog.stop.submit'), { count })}
      refusal={useRefusalWords('app-mailings')}
      note={t('dialog.stop.irreversible')}
      onClose={onClose}
      onSubmit={() => order.mutate({ mails: chosenMails, change: { action: 'stop' } })}
    >
      <p>{t('dialog.stop.text')}</p>
      <MailChoice mails={mails} chosen={chosen} onChange={onChange} />
    </OrderDialog>
  );
}
