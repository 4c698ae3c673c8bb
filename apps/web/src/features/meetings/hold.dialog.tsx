import { markMeetingHeld, unmarkMeetingHeld } from '@samsyn/contract';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useOrder } from '../../lib/queries';
import { useUndo } from '../../lib/use-undo';
import { useLanguage, useTexts } from '../../lib/use-texts';
import type { MeetingDialogProps } from './meeting-dialog';
import { spokenMeetingWhen } from './meeting-words';
import { refusalWords } from './refusal-words';

/** Puts on record that a meeting took place. */
export default function HoldDialog({ municipality, meeting, onClose }: MeetingDialogProps) {
  const t = useTexts('app-meetings');
  const language = useLanguage();
  const about = { municipality, params: { meetingId: meeting.id } };
  const undo = useUndo(unmarkMeetingHeld);
  const order = useOrder(markMeetingHeld, ({ version }) => {
    announce(t('dialog.hold.done'), 'success', () => undo({ ...about, body: { version } }));
    onClose();
  });
  return (
    <OrderDialog
      heading={t('dialog.hold.heading')}
      lead={t('dialog.lead', { meeting: meeting.title, when: spokenMeetingWhen(meeting, language, t) })}
      order={order}
      submit={t('dialog.hold.submit')}
      refusal={(code) => refusalWords(code, t)}
      onClose={onClose}
      onSubmit={() => order.mutate({ ...about, body: { version: meeting.version } })}
    >
      <p>{t('dialog.hold.text')}</p>
    </OrderDialog>
  );
}
