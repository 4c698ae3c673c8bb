import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** To the holder: the ordinary deputy comes. Nothing need be done, and it can be changed. */
export const representedEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { meeting, recipient } = facts;
  return {
    ...said.frame(said.representing),
    subject: t('represented.subject', { meeting: said.titleInSubject, when: said.when }),
    preview: t('represented.preview'),
    heading: t('represented.heading', { meeting }),
    paragraphs: [t('represented.intro', { meeting, seat: recipient.seat })],
    facts: [...said.whenFact(), ...said.whereFact()],
    details: [t('represented.details')],
    button: { label: t('agendaChanged.button'), url: recipient.replyUrl },
  };
};

/** For specs and for looking at the mail. */
export const representedSample: MeetingMailFacts = mailSample;
