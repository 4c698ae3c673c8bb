import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** To who is no longer expected: the meeting stands. Nothing is asked for, so there is no button. */
export const withdrawnEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { meeting, recipient } = facts;
  const { seat, substituteFor = seat } = recipient;
  const had = facts.withdrawn === 'holder';
  if (facts.unasked) {
    return {
      ...said.frame(said.representing),
      subject: t('unasked.subject', { meeting: said.titleInSubject, when: said.when }),
      preview: t('unasked.preview'),
      heading: t('unasked.heading', { meeting }),
      paragraphs: [t('unasked.intro', { meeting, seat }), t(`unasked.${facts.unasked}`)],
      facts: [...said.whenFact(), ...said.whereFact()],
      details: [],
    };
  }
  return {
    ...said.frame(t(had ? 'footer.invited' : 'withdrawn.footer')),
    subject: t('withdrawn.subject', { meeting: said.titleInSubject, when: said.when }),
    preview: had ? t('withdrawn.previewHolder', { seat }) : t('withdrawn.preview'),
    heading: t('withdrawn.heading', { meeting }),
    paragraphs: [
      had ? t('withdrawn.introHolder', { meeting, seat }) : t('withdrawn.intro', { meeting, substituteFor }),
      t(had ? 'withdrawn.whyHolder' : 'withdrawn.why'),
    ],
    facts: [...said.whenFact(), ...said.whereFact()],
    // an ordinary deputy’s link stays: they may be needed again
    details: [
      t(recipient.deputyFor ? 'cancelled.nothingToDo' : 'withdrawn.nothingToDo'),
      t(facts.otherRole ? 'withdrawn.otherRole' : 'cancelled.calendar'),
    ],
  };
};

/** The withdrawal of a substitute's notice. */
export const withdrawnSample: MeetingMailFacts = {
  ...mailSample,
  withdrawn: 'stand-in',
  recipient: { ...mailSample.recipient, name: 'Eva Exempel', substituteFor: 'lokalpolisområdeschef' },
};

/** To an ordinary deputy who was asked to come and has not answered. */
export const unaskedSample: MeetingMailFacts = {
  ...mailSample,
  withdrawn: 'stand-in',
  unasked: 'represented',
  recipient: { ...mailSample.recipient, deputyFor: 'Polisen (lokalpolisområdeschef)' },
};

/** To who had the seat when they were told. */
export const withdrawnHolderSample: MeetingMailFacts = { ...mailSample, withdrawn: 'holder' };
