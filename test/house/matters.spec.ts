import * as contract from '@samsyn/contract';
import {
  civilDate,
  matterActions,
  type MatterCode,
  type MatterView,
  matterView,
  matterWords,
  mayEnd,
  nothingWords,
} from '@samsyn/contract';

const routine = {
  action: 'Rutinen',
  organisation: 'Polisen',
  function: 'Lokalpolisområde',
  answers: 'holder',
} as const;
const languages = ['sv', 'en'] as const;
const thing = { type: 'meeting', id: '019d0000-0000-7000-8000-000000000001' };
const mails = {
  count: 1,
  addressee: 'Robin Exempel',
  about: 'Rådet',
  reason: 'refused',
  aboutRecipient: true,
} as const;

/** An example of each code: the compiler asks for one, and what it says is read here. */
const examples: { readonly [Code in MatterCode]: Extract<MatterView, { code: Code }>['facts'] } = {
  'mail.overdue': { count: 3, reason: null },
  'mail.failed': mails,
  'mail.in-doubt': { ...mails, reason: 'in-doubt', aboutRecipient: false },
  'mail.expired': { ...mails, reason: 'expired', aboutRecipient: false, addressee: null },
  'meeting.unmarked': { meeting: 'Rådet' },
  'replies.missing': {
    meeting: 'Rådet',
    replyBy: civilDate('2027-04-07'),
    late: false,
    from: ['Polisen', 'SBFF'],
    call: ['SBFF'],
  },
  'reply.owed': {
    meeting: 'Rådet',
    replyBy: civilDate('2027-04-07'),
    late: false,
    organisation: 'Polisen',
    function: 'Lokalpolisområde',
  },
  'seat.unrepresented': { meeting: 'Rådet', organisation: 'Polisen', function: 'Lokalpolisområde' },
  'seat.vacant': { meeting: 'Rådet', organisation: 'Polisen', function: 'Lokalpolisområde' },
  'recipient.wrong': {
    meeting: 'Rådet',
    organisation: 'Polisen',
    function: 'Lokalpolisområde',
    name: 'Kim Exempel',
    email: null,
    colleague: false,
  },
  'agenda.undecided': { meeting: 'Rådet', leavesOn: civilDate('2027-04-14') },
  'action.overdue': { ...routine, days: 14 },
  'action.silent': { ...routine, weeks: 8 },
  'action.without-goal': { plan: 'Planen', actions: ['Rutinen', 'Dialogen'] },
  'half-year.at-risk': { council: 'Rådet', year: 2027, half: 1 },
  'half-year.missed': { council: 'Rådet', year: 2027, half: 2 },
};

const matters = Object.entries(examples).map(([code, facts]) =>
  matterView.parse({
    code,
    facts,
    day: '2027-04-21',
    since: '2027-03-10T07:00:00.000Z',
    subject: thing,
    action: { useCase: 'mailings.list', target: thing },
    yours: true,
  }),
);

describe('what needs a person', () => {
  it.each(languages)(
    'given every code there is, has words of its own in %s, and a label for what ends it',
    (language) => {
      const words = matters.map((matter) => matterWords(matter, language));

      expect(words.filter(({ heading, reason }) => heading.length < 5 || reason.length < 15)).toEqual([]);
      expect(new Set(words.map(({ heading, reason }) => heading + reason)).size).toBe(matters.length);
      const labels = matters.flatMap((matter) =>
        matterActions.map(
          (useCase) => matterWords({ ...matter, action: { ...matter.action, useCase } }, language).action,
        ),
      );
      expect(new Set(labels).size).toBe(matterActions.length);
    },
  );

  it.each(['coordinator', 'backup-coordinator'] as const)('given a %s, each can be ended by them', (role) => {
    expect(matterActions.filter((useCase) => !mayEnd(useCase, [role]))).toEqual([]);
  });

  it('given a secretary, they appoint nobody and waive nothing, and do the rest', () => {
    const others = matterActions.filter((useCase) => !mayEnd(useCase, ['member', 'secretary']));
    expect(others).toEqual(['half-years.waive', 'seats.appoint']);
  });

  it('given what ends it, that is called as the use case is', () => {
    const names = Object.values(contract as Record<string, unknown>).map((value) =>
      typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined,
    );
    expect(matterActions.filter((useCase) => !names.includes(useCase))).toEqual([]);
  });

  it.each([
    ['sv', 'Mejl till Robin Exempel: Rådet', 'Kom inte fram. Adressen är fel'],
    ['en', 'Email to Robin Exempel: Rådet', 'Did not arrive. The address is wrong'],
  ] as const)('given a refused address, says in %s whom to find another for', (language, heading, reason) => {
    const words = matterWords(matters[1] as MatterView, language);
    expect(words.heading).toBe(heading);
    expect(words.reason).toContain(reason);
  });

  it.each([
    ['sv', 'Inget behöver dig. Nästa utskick 1 mars.'],
    ['en', 'Nothing needs you. Next email 1 March.'],
  ] as const)('given nothing, says so in %s, and when the next mail leaves', (language, words) => {
    const nextMail = { day: civilDate('2027-03-01'), at: '2027-03-01T07:00:00.000Z' };
    expect(nothingWords({ nextMail }, language)).toBe(words);
    expect(nothingWords({ nextMail: null }, language)).not.toContain('{');
  });
});
