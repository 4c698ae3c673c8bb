import { roleInWords, seatInWords, spokenWeekdayAndDay, translate, type CivilDate } from '@samsyn/contract';
import { mailFrame } from '@samsyn/mailings';
import type { MailContent, MailFact } from '@samsyn/ui';
import type { ActionMailFacts } from './action-mail-facts';

/** The phrases the mails about an action have in common, in the reader's language. */
export function actionPhrases(facts: ActionMailFacts) {
  const { action, holder, publicUrl, reader, seat, sender, today } = facts;
  const { language } = reader;
  const t = translate(language, 'actions');
  const day = (date: CivilDate) => spokenWeekdayAndDay(date, language, today);
  const seatWords = seatInWords(seat, language);
  const role = roleInWords(seat.function, language);
  const coordinates = reader.as === 'coordinator' || reader.as === 'nobody';

  const fact = (key: Parameters<typeof t>[0], value: string | null): MailFact[] =>
    value === null ? [] : [{ label: t(key), value }];
  const responsible = holder
    ? holder.name
      ? t('mail.seatAndHolder', { seat: seatWords, holder: holder.name })
      : seatWords
    : t('mail.seatVacant', { seat: seatWords });

  return {
    t,
    day,
    seat: seatWords,
    role,
    dueOn: day(action.dueOn),
    coordinates,
    greeting: reader.name ? t('mail.greetingByName', { name: reader.name }) : t('mail.greeting'),
    /** That a deputy stands for a vacant seat, or beside its holder. */
    standing: reader.as === 'stand-in' ? [t('mail.standIn', { seat: seatWords })] : [],
    facts: (dueKey: 'mail.facts.due' | 'mail.facts.wasDue'): MailFact[] => [
      ...fact('mail.facts.goal', action.goal === null ? null : String(action.goal)),
      ...fact(dueKey, day(action.dueOn)),
      ...fact('mail.facts.status', t(`status.${action.status}`)),
      ...fact('mail.facts.responsible', coordinates || reader.as === 'deputy' ? responsible : null),
      ...fact(
        'mail.facts.logged',
        action.lastLoggedOn ? day(action.lastLoggedOn) : t('mail.facts.neverLogged'),
      ),
    ],
    /** Where it is said how it goes; who coordinates does so in the app. */
    way: (): Pick<MailContent, 'button' | 'details'> =>
      coordinates
        ? { button: { label: t('mail.open'), url: reader.url }, details: [] }
        : { button: { label: t('mail.button'), url: reader.url }, details: [t('mail.link')] },
    frame: (): Pick<MailContent, 'language' | 'sender' | 'colour' | 'footer'> =>
      mailFrame(sender, {
        language,
        publicUrl,
        wrongPersonUrl: reader.wrongPersonUrl,
        why: t(`mail.why.${reader.as}`, { seat: seatWords, municipality: sender.name }),
      }),
  };
}
