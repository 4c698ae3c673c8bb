import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { capitalised, mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** The reminder a working day before: time, place, the way in, and the reply given. */
export const reminderEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { meeting, recipient } = facts;
  const { answer } = said;
  const where = capitalised(said.where ?? said.when);
  return {
    ...said.frame(said.representing),
    subject: t('reminder.subject', { meeting: said.titleInSubject, when: said.when }),
    preview: answer ? t('reminder.preview', { where, answer }) : t('reminder.previewUnanswered', { where }),
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
      t(answer ? (said.standsIn ? 'reminder.changeStandIn' : 'reminder.change') : 'reminder.unanswered'),
    ],
    button: {
      label: answer ? t('reminder.button') : t('reminder.buttonUnanswered'),
      url: recipient.replyUrl,
    },
  };
};

/** For specs and for looking at the mail. */
export const reminderSample: MeetingMailFacts = {
  ...mailSample,
  recipient: { ...mailSample.recipient, answer: 'in-room' },
};
