import { civilDateOf, type MailingView, type MeetingView, spokenDay } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { productNow } from '../../../lib/product-clock';
import { useLanguage, useTexts } from '../../../lib/use-texts';

export interface SendsCardProps {
  readonly meeting: MeetingView;
  readonly mails: readonly MailingView[];
}

/** Whether the agenda has been sent to anybody, or is being sent. */
export function hasLeft(mails: readonly Pick<MailingView, 'kind' | 'state'>[]): boolean {
  return mails.some(
    ({ kind, state }) => kind === 'meetings.documents' && (state === 'sent' || state === 'sending'),
  );
}

/** When the agenda is sent, or that it has been, and what then becomes of a change. */
export function SendsCard({ meeting, mails }: SendsCardProps) {
  const t = useTexts('app-agenda');
  const language = useLanguage();
  const isSent = hasLeft(mails);
  const today = civilDateOf(productNow(), meeting.timeZone);
  return (
    <Card
      id="sends"
      heading={
        isSent
          ? t('sends.sent')
          : t('sends.heading', { day: spokenDay(meeting.documentsBy, language, today) })
      }
    >
      <p className="sa-hint">{t(isSent ? 'sends.sentText' : 'sends.text')}</p>
    </Card>
  );
}
