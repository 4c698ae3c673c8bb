/** How mails are spoken of on this screen. */
import { clockTimeOf, mailKindInWords, type MailGroupView, spokenTime } from '@samsyn/contract';
import { useMembership } from '../../lib/me';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useLanguage, useTexts } from '../../lib/use-texts';

/** "Kallelse: Samverkansrådet, vår 2027". */
export function useMailTitle(): (group: Pick<MailGroupView, 'kind' | 'about'>) => string {
  const t = useTexts('app-mailings');
  const language = useLanguage();
  return ({ kind, about }) => {
    const words = mailKindInWords(kind, language);
    return about ? t('about', { kind: words, about }) : words;
  };
}

/** The day and the time of an instant on the municipality's wall. */
export function useSpokenInstant(): (instant: string) => { readonly day: string; readonly time: string } {
  const language = useLanguage();
  const { timeZone } = useMembership();
  const spokenDay = useSpokenDay();
  return (text) => {
    const instant = new Date(text);
    return { day: spokenDay(instant), time: spokenTime(clockTimeOf(instant, timeZone), language) };
  };
}
