import { orderChase } from '@samsyn/contract';
import { Consequences } from '../../components/consequences';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { useOrder } from '../../lib/queries';
import { usePreview } from '../../lib/use-preview';
import { useLanguage, useTexts } from '../../lib/use-texts';
import type { MeetingDialogProps } from './meeting-dialog';
import { unanswered } from './meeting-phase.rules';
import { spokenMeetingWhen } from './meeting-words';
import { ParticipantNames } from './participant-names';
import { refusalWords } from './refusal-words';

/** Chases those who have not replied, now. */
export default function ChaseDialog({ municipality, meeting, participants, onClose }: MeetingDialogProps) {
  const t = useTexts('app-meetings');
  const follows = useTexts('app-follows');
  const language = useLanguage();
  const about = { municipality, params: { meetingId: meeting.id } };
  const preview = usePreview(orderChase, { ...about, body: {} });
  const order = useOrder(orderChase, ({ chased }) => {
    announce(t(counted(chased, 'dialog.chase.done'), { count: chased }));
    onClose();
  });
  const count = preview.data?.mail.soon?.people;
  // what the server would ask about is told here, before the button is pressed
  const isSudden = preview.data?.mail.needsConfirmation === true;
  const others = isSudden
    ? [{ icon: 'alert' as const, title: t('follows.sudden'), text: t('follows.suddenText') }]
    : [];
  return (
    <OrderDialog
      heading={t('dialog.chase.heading')}
      lead={t('dialog.lead', { meeting: meeting.title, when: spokenMeetingWhen(meeting, language, t) })}
      order={order}
      submit={count ? t(counted(count, 'dialog.chase.submit'), { count }) : t('dialog.chase.submit.unknown')}
      refusal={(code) => refusalWords(code, t)}
      note={follows('irreversible')}
      onClose={onClose}
      onSubmit={() => order.mutate({ ...about, body: isSudden ? { confirmed: true } : {} })}
    >
      <p>{t('dialog.chase.text')}</p>
      <ParticipantNames participants={unanswered(participants)} />
      <Consequences
        preview={preview}
        others={others}
        silence={t('follows.noMailText')}
        refusal={(code) => refusalWords(code, t)}
      />
    </OrderDialog>
  );
}
