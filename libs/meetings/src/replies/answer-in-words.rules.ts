import { type Answer, type ContactLanguage, translate } from '@samsyn/contract';

/** An answer as it was given, in mail and on pages alike: "Ja, på plats", "Ja, på distans via Teams". */
export function answerInWords(answer: Answer, remote: string | null, language: ContactLanguage): string {
  const t = translate(language, 'reply');
  return answer === 'remote' && remote ? t('given.remoteVia', { remote }) : t(`given.${answer}`);
}
