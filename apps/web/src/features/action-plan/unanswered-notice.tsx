import type { ActionView } from '@samsyn/contract';
import { NoticeBox } from '@samsyn/ui';
import { useTexts } from '../../lib/use-texts';
import { unanswered } from './log-line.rules';
import { useMailsAbout } from './use-mails-about';

/** From so many on a further mail helps no more than those before. */
const ENOUGH = 2;

/** That reminders have not been answered, so that somebody has to do something. */
export function UnansweredNotice({ action }: { readonly action: ActionView }) {
  const t = useTexts('app-actions');
  const count = unanswered(useMailsAbout(action), action.lastLoggedAt);
  if (action.overdueDays === null || count < ENOUGH) return null;
  return (
    <NoticeBox tone="info" heading={t('unanswered.heading', { count })}>
      <p>{t('unanswered.text')}</p>
    </NoticeBox>
  );
}
