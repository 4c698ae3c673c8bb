import { cancelMeeting } from '@samsyn/contract';
import { Consequences } from '../../components/consequences';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { textIn } from '../../lib/form-text.rules';
import { useOrder } from '../../lib/queries';
import { usePreview } from '../../lib/use-preview';
import { useLanguage, useTexts } from '../../lib/use-texts';
import type { MeetingDialogProps } from './meeting-dialog';
import { spokenMeetingWhen } from './meeting-words';
import { refusalWords } from './refusal-words';

/** Calls a meeting off. */
export default function CancelDialog({ municipality, meeting, onClose }: MeetingDialogProps) {
  const t = useTexts('app-meetings');
  const follows = useTexts('app-follows');
  const language = useLanguage();
  const { id, version } = meeting;
  const about = { municipality, params: { meetingId: id } };
  const preview = usePreview(cancelMeeting, { ...about, body: { version } });
  const order = useOrder(cancelMeeting, () => {
    announce(t('dialog.cancel.done'));
    onClose();
  });
  const count = preview.data?.mail.soon?.people;
  const others = count ? [{ icon: 'calendar' as const, title: t('follows.calendar') }] : [];
  const send = (form: FormData) => {
    const reason = textIn(form, 'reason');
    order.mutate({ ...about, body: { version, ...(reason ? { reason } : {}) } });
  };
  return (
    <OrderDialog
      heading={t('dialog.cancel.heading')}
      lead={t('dialog.lead', { meeting: meeting.title, when: spokenMeetingWhen(meeting, language, t) })}
      order={order}
      isGrave
      submit={
        count ? t(counted(count, 'dialog.cancel.submit'), { count }) : t('dialog.cancel.submit.unknown')
      }
      refusal={(code) => refusalWords(code, t)}
      note={follows('irreversible')}
      onClose={onClose}
      onSubmit={send}
    >
      <TextBox
        name="reason"
        label={t('dialog.cancel.reason')}
        aside={t('dialog.cancel.reasonHint')}
        maxLength={1000}
        rows={2}
      />
      <Consequences
        preview={preview}
        others={others}
        silence={t('follows.noMailText')}
        refusal={(code) => refusalWords(code, t)}
      />
    </OrderDialog>
  );
}
