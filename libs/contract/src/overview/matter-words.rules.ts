import type { ContactLanguage } from '../language/contact-language.schema';
import { translate } from '../language/translate';
import { outcomeTextKey } from '../mailings/outcome-text.rules';
import { spokenDay } from '../spoken-date/spoken-date.rules';
import type { MatterView, OverviewView } from './overview.view';

/** A matter in words: what it is about, why it needs someone, and the label of what ends it. */
export interface MatterWords {
  readonly heading: string;
  readonly reason: string;
  readonly action: string;
}

/** A matter in words for whoever is to deal with it, in their language. */
export function matterWords(matter: MatterView, language: ContactLanguage): MatterWords {
  const t = translate(language, 'overview');
  return { ...said(matter, language), action: t(`action.${matter.action.useCase}`) };
}

function said(matter: MatterView, language: ContactLanguage): Omit<MatterWords, 'action'> {
  const t = translate(language, 'overview');
  const outcome = translate(language, 'mailings');
  if (matter.code === 'mail.overdue') {
    const { count, reason } = matter.facts;
    return {
      heading: count === 1 ? t('mail.overdue.one') : t('mail.overdue.several', { count }),
      reason: reason ? outcome(outcomeTextKey({ reason })) : t('mail.overdue.untried'),
    };
  }
  const { count, addressee, about, reason, aboutRecipient } = matter.facts;
  const one = addressee ? t('mail.to', { addressee }) : t('mail.one');
  const mails = count === 1 ? one : t('mail.several', { count });
  return {
    heading: about ? t('mail.about', { mails, about }) : mails,
    reason: outcome(outcomeTextKey({ reason, ...(aboutRecipient && { aboutRecipient }) })),
  };
}

/** What stands where nothing needs anyone: "Inget behöver dig. Nästa utskick 1 mars." */
export function nothingWords(
  { nextMail }: Pick<OverviewView, 'nextMail'>,
  language: ContactLanguage,
): string {
  const t = translate(language, 'overview');
  return nextMail ? t('nothing.until', { day: spokenDay(nextMail.day, language) }) : t('nothing.planned');
}
