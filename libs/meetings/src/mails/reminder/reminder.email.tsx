import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** The reminder a working day before: time, place, the way in, and the reply given. */
export const reminderEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { meeting, recipient } = facts;
  const standsIn = recipient.substituteFor ?? recipient.deputyFor;
  const answered = recipient.answer !== undefined;
  return {
    ...said.frame(said.representing),
    subject: t('reminder.subject', { meeting: said.titleInSubject, when: said.when }),
    preview: t('reminder.preview', { where: said.where ?? said.when, answer: said.answer }),
    heading: t('reminder.heading', { meeting }),
    paragraphs: [t('reminder.intro', { meeting }), ...said.substitute],
    facts: [
      ...said.whenFact(),
      ...said.whereFact(),
      ...said.remoteFact(),
      ...said.ownItemFact(),
      ...said.answerFact(),
    ],
    details: [
      answered ? t(standsIn ? 'reminder.changeStandIn' : 'reminder.change') : t('reminder.unanswered'),
    ],
    button: {
      label: answered ? t('reminder.button') : t('reminder.buttonUnanswered'),
      url: recipient.replyUrl,
    },
  };
};

/** For specs and for looking at the mail. */
export const reminderSample: MeetingMailFacts = {
  ...mailSample,
  recipient: { ...mailSample.recipient, answer: 'in-room' },
};
