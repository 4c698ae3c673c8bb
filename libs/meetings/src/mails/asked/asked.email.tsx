import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/**
 * Asks for an answer that has become somebody's to give. To a deputy it is the first they hear of the meeting, so it says
 * what the notice said.
 */
export const askedEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { meeting, municipality, recipient, asks = 'deputy' } = facts;
  const { seat, substituteName = '' } = recipient;
  const words = {
    municipality,
    meeting,
    seat,
    substituteName,
  };
  const documents = facts.documentsBy && said.day(facts.documentsBy);
  const toDeputy = asks === 'deputy';
  return {
    ...said.frame(said.representing),
    subject: t(toDeputy ? 'asked.subjectDeputy' : 'asked.subject', {
      meeting: said.titleInSubject,
      when: said.when,
    }),
    preview: t(toDeputy ? 'asked.previewDeputy' : 'asked.preview'),
    heading: t(toDeputy ? 'asked.headingDeputy' : 'asked.heading', { meeting }),
    paragraphs: [t(`asked.${asks}`, words)],
    facts: [...said.whenFact(), ...said.whereFact(), ...said.ownItemFact(), ...said.replyByFact()],
    details: toDeputy
      ? [
          t(facts.remote ? 'asked.answerDeputy' : 'asked.answerDeputyInRoom'),
          ...(documents ? [t('notice.documents', { documentsBy: documents })] : []),
        ]
      : [t(facts.remote ? 'notice.answer' : 'notice.answerInRoom')],
    button: { label: t('chase.button'), url: recipient.replyUrl },
  };
};

/** For specs and for looking at the mail: to the ordinary deputy. */
export const askedSample: MeetingMailFacts = {
  ...mailSample,
  asks: 'deputy',
  recipient: { ...mailSample.recipient, deputyFor: 'lokalpolisområdeschef' },
};

/** To the holder whose substitute does not come. */
export const substituteGoneSample: MeetingMailFacts = {
  ...mailSample,
  asks: 'substitute',
  recipient: { ...mailSample.recipient, substituteName: 'Eva Exempel' },
};
