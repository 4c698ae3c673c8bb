import { unmarkMeetingHeld } from '@samsyn/contract';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useOrder } from '../../lib/queries';
import { useLanguage, useTexts } from '../../lib/use-texts';
import type { MeetingDialogProps } from './meeting-dialog';
import { spokenMeetingWhen } from './meeting-words';
import { refusalWords } from './refusal-words';

/** Takes back that a meeting took place. */
export default function UnholdDialog({ municipality, meeting, onClose }: MeetingDialogProps) {
  const t = useTexts('app-meetings');
  const language = useLanguage();
  const order = useOrder(unmarkMeetingHeld, () => {
    announce(t('dialog.unhold.done'));
    onClose();
  });
  return (
    <OrderDialog
      heading={t('dialog.unhold.heading')}
      lead={t('dialog.lead', { meeting: meeting.title, when: spokenMeetingWhen(meeting, language, t) })}
      order={order}
      submit={t('dialog.unhold.submit')}
      refusal={(code) => refusalWords(code, t)}
      onClose={onClose}
      onSubmit={() =>
        order.mutate({ municipality, params: { meetingId: meeting.id }, body: { version: meeting.version } })
      }
    >
      <p>{t('dialog.unhold.text')}</p>
    </OrderDialog>
  );
}
