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

/** Sends mails now that are planned for later. */
export default function SendMailsDialog({ group, mail, onClose }: MailDialogProps) {
  const t = useTexts('app-mailings');
  const titleOf = useMailTitle();
  const { mails, chosen, chosenMails, onChange } = useChosenMails({ group, mail }, 'send');
  const order = useMailOrder((done) => {
    announce(t(counted(done, 'dialog.send.done'), { count: done }));
    onClose();
  });
  const count = chosenMails.length;
  return (
    <OrderDialog
      heading={t('dialog.send.heading')}
      lead={titleOf(group)}
      order={order}
      isReady={count > 0}
      submit={t(counted(count, 'dialog.send.submit'), { count })}
      refusal={useRefusalWords('app-mailings')}
      onClose={onClose}
      onSubmit={() => order.mutate({ mails: chosenMails, change: { action: 'send' } })}
    >
      <p>{t('dialog.send.text')}</p>
      <MailChoice mails={mails} chosen={chosen} onChange={onChange} />
    </OrderDialog>
  );
}
