import { translate } from '@samsyn/contract';
import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** What has been registered on the reader's behalf, so that they can put it right. */
export const registeredEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { meeting, municipality, recipient, registered = 'phone' } = facts;
  const source = translate(language, 'reply')(`source.${registered}`);
  const named = recipient.answer === 'substitute' ? (recipient.substituteName ?? null) : null;
  return {
    ...said.frame(said.representing),
    subject: t('registered.subject', { meeting: said.titleInSubject, when: said.when }),
    preview: t('registered.preview', { answer: said.answer ?? '' }),
    heading: t('registered.heading', { meeting }),
    paragraphs: [t('registered.intro', { municipality, meeting, source }), ...said.substitute],
    facts: [
      ...said.answerFact(),
      ...said.fact('facts.substitute', named),
      ...said.whenFact(),
      ...said.whereFact(),
    ],
    details: [t('registered.change')],
    button: { label: t('reminder.button'), url: recipient.replyUrl },
  };
};

/** For specs and for looking at the mail. */
export const registeredSample: MeetingMailFacts = {
  ...mailSample,
  registered: 'phone',
  recipient: { ...mailSample.recipient, answer: 'in-room' },
};
