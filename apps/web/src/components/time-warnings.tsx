import { civilDateOf, type MeetingWarning, meetingWarningWords } from '@samsyn/contract';
import { NoticeBox } from '@samsyn/ui';
import { useMembership } from '../lib/me';
import { productNow } from '../lib/product-clock';
import { useLanguage, useTexts } from '../lib/use-texts';

/** What to know of a meeting's time before it is told to others; nothing of it stands in the way. */
export function TimeWarnings({ warnings }: { readonly warnings: readonly MeetingWarning[] }) {
  const t = useTexts('app-follows');
  const language = useLanguage();
  const { timeZone } = useMembership();
  const today = civilDateOf(productNow(), timeZone);
  return (
    <div aria-live="polite" className="sa-warnings">
      {warnings.length > 0 ? (
        <NoticeBox tone="warning" heading={t('think')}>
          <ul>
            {warnings
              .map((warning) => meetingWarningWords(warning, language, today))
              .map((words) => (
                <li key={words}>{words}</li>
              ))}
          </ul>
        </NoticeBox>
      ) : null}
    </div>
  );
}
