import { daysBetween } from '@samsyn/contract';
import type { ActionEmail } from '../action-mail-facts';
import { actionMailSample } from '../action-mail-sample';
import { actionPhrases } from '../action-phrases';

/** Two weeks before the last day: how does it go? To who coordinates: nobody has it. */
export const dueEmail: ActionEmail = (facts) => {
  const said = actionPhrases(facts);
  const { t, dueOn, seat } = said;
  const { title, dueOn: last } = facts.action;
  const days = daysBetween(facts.today, last);
  const nobody = facts.reader.as === 'nobody';
  return {
    ...said.frame(),
    ...said.way(),
    subject: nobody ? t('nobody.subject', { title }) : t('due.subject', { dueOn, title }),
    preview: nobody ? t('nobody.preview', { seat }) : t('mail.preview'),
    heading: title,
    greeting: said.greeting,
    paragraphs: nobody
      ? [t('nobody.due', { dueOn, seat }), t('nobody.next')]
      : [t(days > 1 ? 'due.intro' : 'due.introSoon', { dueOn, days }), ...said.standing],
    facts: said.facts('mail.facts.due'),
  };
};

/** For specs and for looking at the mail. */
export const dueSample = actionMailSample;
