import { civilDate, daysBetween } from '@samsyn/contract';
import type { ActionEmail } from '../action-mail-facts';
import { sampleFor } from '../action-mail-sample';
import { actionPhrases } from '../action-phrases';

/** Nothing has been logged for long: how does it go? */
export const silentEmail: ActionEmail = (facts) => {
  const said = actionPhrases(facts);
  const { t, seat } = said;
  const { title, dueOn, lastLoggedOn, silentFrom } = facts.action;
  const weeks = Math.floor(daysBetween(silentFrom, facts.today) / 7);
  const nobody = facts.reader.as === 'nobody';
  return {
    ...said.frame(),
    ...said.way(),
    subject: nobody ? t('nobody.subject', { title }) : t('silent.subject', { title }),
    preview: nobody ? t('nobody.preview', { seat }) : t('mail.preview'),
    heading: title,
    greeting: said.greeting,
    paragraphs: nobody
      ? [t('nobody.silent', { seat }), t('nobody.next')]
      : [t(lastLoggedOn ? 'silent.intro' : 'silent.introNever', { weeks }), ...said.standing],
    facts: said.facts(dueOn < facts.today ? 'mail.facts.wasDue' : 'mail.facts.due'),
  };
};

/** For specs and for looking at the mail. */
export const silentSample = sampleFor(
  {},
  {
    today: civilDate('2027-03-05'),
    action: {
      title: 'Trygghetsvandring, en per termin',
      status: 'ongoing',
      goal: 1,
      dueOn: civilDate('2027-10-29'),
      lastLoggedOn: civilDate('2027-01-08'),
      silentFrom: civilDate('2027-01-08'),
    },
  },
);
