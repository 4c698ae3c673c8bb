import {
  civilDateOf,
  clockTimeOf,
  followUpLines,
  followUpWords,
  spokenContact,
  spokenMeetingTime,
  spokenTime,
  spokenWeek,
  spokenWeekdayAndDay,
  translate,
  type CivilDate,
  type ContactLanguage,
} from '@samsyn/contract';
import type { MailContent, MailFact } from '@samsyn/ui';
import { answerInWords } from '../replies/answer-in-words.rules';
import type { MailOccasion, MeetingMailFacts } from './mail-facts';

/** The longest meeting title in a subject, in characters, so that the time after it is never cut off. */
const MAX_TITLE_IN_SUBJECT = 80;

/** The phrases the mails about a meeting have in common, in one language. */
export function mailPhrases(facts: MeetingMailFacts, language: ContactLanguage) {
  const t = translate(language, 'meetings');
  const { recipient, zone, contact, today } = facts;
  const dayOf = (date: CivilDate) => spokenWeekdayAndDay(date, language, today);

  const when = ({ startsAt, endsAt }: MailOccasion) =>
    spokenMeetingTime(startsAt, endsAt, zone, language, today);

  const where = (occasion: MailOccasion) => placeInWords(occasion, language);

  const fact = (label: Parameters<typeof t>[0], value: string | null, url?: string | null): MailFact[] =>
    value ? [url ? { label: t(label), value, url } : { label: t(label), value }] : [];

  const asksBy = facts.replyOverdue || facts.leaves?.isReplaced ? null : facts.replyBy;

  const ownItems = recipient.ownItems.flatMap((position) => facts.agenda[position] ?? []);

  const standIn = ({ substituteFor, namedBy, deputyFor }: MeetingMailFacts['recipient']): string[] => {
    if (deputyFor) return [t('deputy', { deputyFor })];
    if (!substituteFor) return [];
    return [
      namedBy ? t('substituteNamedBy', { namedBy, substituteFor }) : t('substitute', { substituteFor }),
    ];
  };

  const whenWithWeek = (occasion: MailOccasion) =>
    t('facts.whenWithWeek', {
      when: when(occasion),
      week: spokenWeek(civilDateOf(occasion.startsAt, zone), language),
    });

  return {
    t,
    when: when(facts),
    where: where(facts),
    substitute: standIn(recipient),
    /** Whether the recipient comes in another's place; such a one sends nobody in theirs. */
    standsIn: Boolean(recipient.substituteFor ?? recipient.deputyFor),
    /** The last day to reply while it lies ahead; a day that has passed is asked for no more. */
    replyBy: asksBy ? dayOf(asksBy) : null,
    titleInSubject: shortened(facts.meeting, MAX_TITLE_IN_SUBJECT),
    start: spokenTime(clockTimeOf(facts.startsAt, zone), language),
    end: spokenTime(clockTimeOf(facts.endsAt, zone), language),
    date: civilDateOf(facts.startsAt, zone),
    day: dayOf,
    time: (instant: Date) => spokenTime(clockTimeOf(instant, zone), language),
    /** "onsdag 21 april kl. 13.00" */
    startWithDay: translate(language, 'reply')('meeting.at', {
      day: dayOf(civilDateOf(facts.startsAt, zone)),
      time: spokenTime(clockTimeOf(facts.startsAt, zone), language),
    }),
    /** That they have the seat no more when the meeting begins. */
    leaves:
      facts.leaves &&
      t(recipient.deputyFor ? 'leavesStandIn' : 'leaves', { lastDay: dayOf(facts.leaves.lastDay) }),
    answer: recipient.answer && answerInWords(recipient.answer, facts.remote, language),

    fact,
    whenFact: (label: Parameters<typeof t>[0] = 'facts.when') => fact(label, whenWithWeek(facts)),
    whereFact: (label: Parameters<typeof t>[0] = 'facts.where') => fact(label, where(facts)),
    previousFacts: (previous: MailOccasion) => ({
      time: fact('facts.previousTime', whenWithWeek(previous)),
      place: previous.place === facts.place ? [] : fact('facts.previousPlace', where(previous)),
    }),
    remoteFact: () =>
      facts.remoteLink ? fact('facts.remoteLink', facts.remote ?? 'Video', facts.remoteLink) : [],
    replyByFact: () => (asksBy ? fact('facts.replyBy', dayOf(asksBy)) : []),
    answerFact: () =>
      fact(
        'facts.answer',
        recipient.answer ? answerInWords(recipient.answer, facts.remote, language) : t('notYetReplied'),
      ),
    /** The first of what the recipient presents. */
    ownItem: ownItems[0],
    ownItemFact: (): MailFact[] => {
      const said = ownItems.map(({ startsAt, title, minutes }) =>
        t('facts.ownItemValue', { time: spokenTime(startsAt, language), title, minutes }),
      );
      return fact(said.length > 1 ? 'facts.ownItems' : 'facts.ownItem', said.join('; '));
    },

    agenda: (): Pick<MailContent, 'list' | 'followUp'> => {
      const followUp = followUpList(facts, language);
      if (facts.agenda.length === 0) return followUp;
      const items = facts.agenda.map(({ startsAt, title, presenter }, position) => {
        const time = spokenTime(startsAt, language);
        if (recipient.ownItems.includes(position))
          return { text: t('agenda.ownItem', { time, title }), emphasised: true };
        return {
          text: presenter
            ? t('agenda.itemWithPresenter', { time, title, presenter })
            : t('agenda.item', { time, title }),
        };
      });
      return { list: { heading: t('agenda.heading'), items }, ...followUp };
    },

    frame: (why: string): Pick<MailContent, 'language' | 'sender' | 'colour' | 'greeting' | 'footer'> => ({
      language,
      sender: facts.municipality,
      ...(facts.colour ? { colour: facts.colour } : {}),
      greeting: recipient.name ? t('greetingByName', { name: recipient.name }) : t('greeting'),
      footer: {
        why,
        questions: t('footer.questions', {
          contact: spokenContact(contact.role, contact.phone, contact.email),
        }),
        wrongPerson: { label: t('footer.wrongPerson'), url: recipient.wrongPersonUrl },
        privacy: { label: t('footer.privacy'), url: recipient.privacyUrl },
      },
    }),
    /** Why the recipient gets the mail: as who has the seat, as its ordinary deputy, or as a substitute at the meeting. */
    representing: t(capacityKey(recipient), { seat: recipient.seat, body: facts.body }),
  };
}

/** Where a meeting is held, and how it is reached from afar; null when nothing is known of that. */
export function placeInWords(
  { place, remote }: Pick<MailOccasion, 'place' | 'remote'>,
  language: ContactLanguage,
): string | null {
  const t = translate(language, 'meetings');
  if (place && remote) return t('where.placeOrRemote', { place, remote });
  if (place) return t('where.place', { place });
  return remote ? t('where.remote', { remote }) : null;
}

function capacityKey({ substituteFor, deputyFor }: MeetingMailFacts['recipient']) {
  if (substituteFor) return 'footer.substituting';
  return deputyFor ? 'footer.deputising' : 'footer.representing';
}

/** The first letter as a capital, for a weekday that begins a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

/** The goals as lines that stand out, each with its actions beneath. */
function followUpList(
  { followUp = [], today }: MeetingMailFacts,
  language: ContactLanguage,
): Pick<MailContent, 'followUp'> {
  if (followUp.length === 0) return {};
  const { heading, goals } = followUpWords(followUp, language, today);
  const items = goals.flatMap((goal) => [
    { text: goal.heading, emphasised: true },
    ...followUpLines(goal).map((text) => ({ text })),
  ]);
  return { followUp: { heading, items } };
}
