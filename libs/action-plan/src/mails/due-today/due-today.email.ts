import { civilDate } from '@samsyn/contract';
import type { ActionEmail } from '../action-mail-facts';
import { sampleFor } from '../action-mail-sample';
import { actionPhrases } from '../action-phrases';

/** On an action's last day, or the last allowed before it. */
export const dueTodayEmail: ActionEmail = (facts) => {
  const said = actionPhrases(facts);
  const { t, dueOn, seat } = said;
  const { title, dueOn: last } = facts.action;
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
      : [t(last === facts.today ? 'dueToday.intro' : 'due.introSoon', { dueOn }), ...said.standing],
    facts: said.facts('mail.facts.due'),
  };
};

/** For specs and for looking at the mail. */
export const dueTodaySample = sampleFor({}, { today: civilDate('2027-02-22') });
