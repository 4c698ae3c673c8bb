import { orderNotice } from '@samsyn/contract';
import { Consequences } from '../../components/consequences';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { useOrder } from '../../lib/queries';
import { usePreview } from '../../lib/use-preview';
import { useLanguage, useTexts } from '../../lib/use-texts';
import type { MeetingDialogProps } from './meeting-dialog';
import { spokenMeetingWhen } from './meeting-words';
import { isEmpty } from './meeting-phase.rules';
import { ParticipantNames } from './participant-names';
import { refusalWords } from './refusal-words';

/** Sends the notice now. */
export default function NoticeDialog({ municipality, meeting, participants, onClose }: MeetingDialogProps) {
  const t = useTexts('app-meetings');
  const follows = useTexts('app-follows');
  const language = useLanguage();
  const request = { municipality, params: { meetingId: meeting.id }, body: { version: meeting.version } };
  const preview = usePreview(orderNotice, request);
  const order = useOrder(orderNotice, () => {
    announce(t('dialog.notice.done'));
    onClose();
  });
  const count = preview.data?.mail.soon?.people;
  return (
    <OrderDialog
      heading={t('dialog.notice.heading')}
      lead={t('dialog.lead', { meeting: meeting.title, when: spokenMeetingWhen(meeting, language, t) })}
      order={order}
      submit={
        count ? t(counted(count, 'dialog.notice.submit'), { count }) : t('dialog.notice.submit.unknown')
      }
      refusal={(code) => refusalWords(code, t)}
      note={follows('irreversible')}
      onClose={onClose}
      onSubmit={() => order.mutate(request)}
    >
      <p>{t('dialog.notice.text')}</p>
      <ParticipantNames
        participants={participants.filter((each) => each.substituteFor === null && !isEmpty(each))}
      />
      <Consequences
        preview={preview}
        silence={t('follows.noMailText')}
        refusal={(code) => refusalWords(code, t)}
      />
    </OrderDialog>
  );
}
