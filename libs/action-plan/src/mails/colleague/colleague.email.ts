import { addDays, civilDate } from '@samsyn/contract';
import type { ActionEmail } from '../action-mail-facts';
import { sampleFor } from '../action-mail-sample';
import { actionPhrases } from '../action-phrases';

/** Somebody who has a seat, or deputises, asks a colleague to say how an action goes, once. */
export const colleagueEmail: ActionEmail = (facts) => {
  const said = actionPhrases(facts);
  const { t, seat } = said;
  const { reader, action, today } = facts;
  const asker = reader.asked?.by ?? said.role;
  const until = said.day(addDays(reader.asked?.until ?? today, -1));
  return {
    ...said.frame(),
    subject: t('colleague.subject', { title: action.title }),
    preview: t('colleague.preview', { asker }),
    heading: action.title,
    greeting: said.greeting,
    paragraphs: [
      t('colleague.intro', { asker, seat }),
      t('colleague.signed', { asker, seat, name: reader.name ?? '' }),
    ],
    facts: said.facts(action.dueOn < today ? 'mail.facts.wasDue' : 'mail.facts.due'),
    button: { label: t('mail.button'), url: reader.url },
    details: [t('colleague.link', { until })],
  };
};

/** For specs and for looking at the mail. */
export const colleagueSample = sampleFor({
  as: 'colleague',
  name: 'Kim Exempel',
  asked: { by: 'Noor Exempel', until: civilDate('2027-03-10') },
});
