import { civilDate, daysBetween } from '@samsyn/contract';
import type { ActionEmail, ActionMailFacts } from '../action-mail-facts';
import { sampleFor } from '../action-mail-sample';
import { actionPhrases } from '../action-phrases';

/**
 * Past the last day, and the action is neither done nor has another: to who has it, and later to ordinary deputy and
 * coordinator. It says what is so at that moment, not who has been reminded before, which a rule or a relay may have left out.
 */
export const overdueEmail: ActionEmail = (facts) => {
  const said = actionPhrases(facts);
  const { t } = said;
  const { title, dueOn: last } = facts.action;
  const days = daysBetween(last, facts.today);
  const subject = days === 1 ? 'overdue.subjectOneDay' : 'overdue.subject';
  return {
    ...said.frame(),
    ...said.way(),
    subject: facts.reader.as === 'nobody' ? t('nobody.subject', { title }) : t(subject, { days, title }),
    preview: facts.reader.as === 'nobody' ? t('nobody.preview', { seat: said.seat }) : previewOf(facts),
    heading: title,
    greeting: said.greeting,
    paragraphs: paragraphsOf(facts),
    facts: said.facts('mail.facts.wasDue'),
  };
};

function previewOf(facts: ActionMailFacts): string {
  const { t, coordinates } = actionPhrases(facts);
  return t(coordinates ? 'overdue.previewCoordinator' : 'mail.preview');
}

function paragraphsOf(facts: ActionMailFacts): string[] {
  const { t, dueOn, role, seat, standing } = actionPhrases(facts);
  switch (facts.reader.as) {
    case 'holder':
    case 'stand-in':
    case 'colleague':
      return [t('overdue.intro', { dueOn }), ...standing];
    case 'deputy':
      return [t(facts.holder ? 'overdue.introDeputy' : 'overdue.introDeputyVacant', { dueOn, seat, role })];
    case 'coordinator':
      return [t('overdue.introCoordinator', { dueOn }), t('overdue.nextCoordinator')];
    case 'nobody':
      return [t('nobody.overdue', { dueOn, seat }), t('nobody.next')];
  }
}

/** For specs and for looking at the mail. */
export const overdueSample = sampleFor({}, { today: civilDate('2027-02-23') });
