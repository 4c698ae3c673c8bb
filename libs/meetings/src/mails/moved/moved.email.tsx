import { civilDateOf } from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { capitalised, mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

type Phrases = ReturnType<typeof mailPhrases>;
type Previous = NonNullable<MeetingMailFacts['previous']>;
type Words = Pick<
  MailContent,
  'subject' | 'preview' | 'heading' | 'paragraphs' | 'facts' | 'details' | 'button'
>;

/**
 * What has become of a meeting that changed: a new start asks for a new reply, while a new end or a new place leaves
 * the reply as it is, because a reply counts for the start it was given for.
 *
 * @throws RangeError when the facts do not say what held before
 */
export const movedEmail: MeetingEmail = (facts, language) => {
  const { previous } = facts;
  if (!previous) throw new RangeError('A move needs what held before');
  const said = mailPhrases(facts, language);
  const sameStart = previous.startsAt.getTime() === facts.startsAt.getTime();
  const words = sameStart ? replyStands(facts, previous, said) : replyAgain(facts, previous, said);
  return { ...said.frame(said.t(sameStart ? 'footer.stillInvited' : 'footer.invited')), ...words };
};

function replyAgain(facts: MeetingMailFacts, previous: Previous, said: Phrases): Words {
  const { t } = said;
  const { replyBy } = said;
  const again = facts.recipient.answeredBefore ? 'moved.again' : 'moved.first';
  const before = said.previousFacts(previous);
  const replaced = facts.leaves?.isReplaced ?? false;
  const asks = replyBy ? t(`${again}.replyBy`, { replyBy }) : t(`${again}.replySoon`);
  return {
    subject: movedSubject(facts, previous, said),
    preview: replaced
      ? (said.leaves ?? said.when)
      : replyBy
        ? t(`${again}.preview`, { replyBy })
        : t(`${again}.previewWithoutReplyBy`),
    heading: t('moved.heading', { meeting: facts.meeting }),
    paragraphs: [t('moved.intro', { meeting: facts.meeting }), ...said.substitute],
    facts: [
      ...(previous.title === facts.meeting ? [] : said.fact('facts.previousTitle', previous.title)),
      ...said.whenFact('facts.newTime'),
      ...before.time,
      ...said.whereFact(before.place.length > 0 ? 'facts.newPlace' : 'facts.where'),
      ...before.place,
      ...said.replyByFact(),
    ],
    details: [
      ...reasonGiven(facts, said),
      ...(replaced ? [] : [asks]),
      ...(said.leaves ? [said.leaves] : []),
      t('moved.calendar'),
    ],
    button: {
      label: t(replaced ? 'agendaChanged.button' : 'moved.button'),
      url: facts.recipient.replyUrl,
    },
  };
}

/** What has changed at the same start, in the order of what concerns a reader most. */
function changeOf(facts: MeetingMailFacts, previous: Previous) {
  if (previous.endsAt.getTime() !== facts.endsAt.getTime()) return 'endChanged';
  if (previous.place !== facts.place) return 'placeChanged';
  const remote = previous.remote !== facts.remote || previous.remoteLink !== facts.remoteLink;
  if (remote) return facts.remoteLink ? 'linkChanged' : 'remoteChanged';
  return 'renamed';
}

function replyStands(facts: MeetingMailFacts, previous: Previous, said: Phrases): Words {
  const { t, end } = said;
  const { meeting, recipient } = facts;
  const change = changeOf(facts, previous);
  const before = said.previousFacts(previous);
  const words = { meeting, end, where: capitalised(said.where ?? said.when), title: previous.title };
  const remoteGone = previous.remote !== null && facts.remote === null;
  const preview = t(`${change}.preview`, words);
  return {
    subject: t(`${change}.subject`, { meeting: said.titleInSubject, when: said.when }),
    preview: recipient.answer ? t('placeChanged.previewReplyStands', { preview }) : preview,
    heading: t(`${change}.heading`, { meeting }),
    paragraphs: [
      t(change === 'remoteChanged' && remoteGone ? 'remoteChanged.introGone' : `${change}.intro`, words),
      ...said.substitute,
    ],
    facts: [
      ...(previous.title === meeting ? [] : said.fact('facts.previousTitle', previous.title)),
      ...said.whenFact(),
      ...(change === 'endChanged' ? before.time : []),
      ...said.whereFact(before.place.length > 0 ? 'facts.newPlace' : 'facts.where'),
      ...before.place,
      ...(change === 'linkChanged' ? said.remoteFact() : []),
      ...said.answerFact(),
    ],
    details: [
      ...reasonGiven(facts, said),
      ...(remoteGone && !recipient.answer ? [t('remoteChanged.answerAgain')] : []),
      `${recipient.answer ? `${t('placeChanged.replyStands')} ` : ''}${t('moved.calendar')}`,
    ],
    button: { label: t(recipient.answer ? 'placeChanged.button' : 'chase.button'), url: recipient.replyUrl },
  };
}

function reasonGiven({ reason }: MeetingMailFacts, { t }: Phrases): string[] {
  return reason ? [t('moved.reason', { reason })] : [];
}

function movedSubject(facts: MeetingMailFacts, previous: Previous, said: Phrases): string {
  const { t, start, titleInSubject: meeting } = said;
  const [oldDay, newDay] = [civilDateOf(previous.startsAt, facts.zone), said.date];
  if (oldDay === newDay) {
    return t('moved.subjectSameDay', {
      meeting,
      day: said.day(newDay),
      oldStart: said.time(previous.startsAt),
      start,
    });
  }
  return t('moved.subject', { meeting, oldDay: said.day(oldDay), newDay: said.day(newDay), start });
}

/** For specs and for looking at the mail: a new day, with a reason. */
export const movedSample: MeetingMailFacts = {
  ...mailSample,
  previous: {
    ...mailSample,
    title: mailSample.meeting,
    startsAt: new Date('2027-04-14T11:00:00Z'),
    endsAt: new Date('2027-04-14T13:00:00Z'),
  },
  reason: 'Räddningstjänsten har en övning den dagen.',
  recipient: { ...mailSample.recipient, answeredBefore: true },
};

/** The same day in another room. */
export const placeChangedSample: MeetingMailFacts = {
  ...mailSample,
  previous: { ...mailSample, title: mailSample.meeting, place: 'Biblioteket, Exempelsalen' },
  reason: 'Rummet behövs till valet.',
  recipient: { ...mailSample.recipient, answer: 'in-room' },
};
