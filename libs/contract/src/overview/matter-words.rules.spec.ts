import { civilDate } from '../civil-date/civil-date.rules';
import { matterWords, nothingWords } from './matter-words.rules';
import type { Matter } from './overview.view';

const subject = { type: 'any', id: 'any' };
const rest = {
  day: civilDate('2027-04-21'),
  since: '2027-03-01T09:00:00.000Z',
  subject,
  action: { useCase: 'actions.get', target: subject },
};
/** Heading and reason in Swedish, with spaces as they are typed. */
const said = (code: Matter['code'], facts: object, values: Partial<Matter> = {}) => {
  const { heading, reason } = matterWords({ ...rest, code, facts, ...values } as Matter, 'sv');
  return [heading, reason].map((text) => text.replaceAll('\u00a0', ' '));
};
const reason = (...given: Parameters<typeof said>) => said(...given)[1];
const seat = { function: 'Chef', organisation: 'Exempelpolisen' };

describe('a matter in words', () => {
  describe('given replies that are missing', () => {
    const missing = (from: string[], call: string[] = [], late = false) =>
      reason('replies.missing', { meeting: 'Rådet', replyBy: civilDate('2027-04-07'), late, from, call });

    it('then it says from whom, and by when they are or were to come', () => {
      expect(missing(['Polisen', 'SBFF'])).toBe(
        'Svar saknas från Polisen och SBFF. Sista svarsdag är 7 april.',
      );
      expect(missing(['Polisen'], [], true)).toBe('Svar saknas från Polisen. Sista svarsdag var 7 april.');
    });

    it('then it names four, and counts the rest of five', () => {
      expect(missing(['A', 'B', 'C', 'D'])).toContain('A, B, C och D.');
      expect(missing(['A', 'B', 'C', 'D', 'E'])).toContain('A, B, C och 2 till.');
    });

    it('then it says whom to call: all of them, or those whom no reminder reaches', () => {
      expect(missing(['Polisen', 'SBFF'], ['Polisen', 'SBFF'])).toMatch(/ Ring dem: ingen påminnelse/);
      expect(missing(['Polisen', 'SBFF'], ['SBFF'])).toMatch(/ Ring SBFF: ingen påminnelse/);
    });
  });

  it('given a reply that the reader owes, then for which seat, and that they can while it is late', () => {
    const owed = (late: boolean) =>
      reason('reply.owed', { meeting: 'Rådet', replyBy: civilDate('2027-04-07'), late, ...seat });
    expect(owed(false)).toMatch(/^Vi väntar på ditt svar för .*Sista svarsdag är 7 april/);
    expect(owed(true)).toMatch(/Sista svarsdag var 7 april. Du kan svara fram till mötet/);
  });

  it('given a seat that is its organisation, then it is named once', () => {
    const vacant = (values: object) => said('seat.vacant', { meeting: 'Rådet', ...seat, ...values })[0];
    expect(vacant({})).toBe('Exempelpolisen, Chef');
    expect(vacant({ function: 'Exempelpolisen' })).toBe('Exempelpolisen');
  });

  it('given somebody says whose mail it is, then who, by name or with an address, and of what', () => {
    const note = { ...seat, meeting: 'Rådet', name: 'Eva Exempel', email: null, colleague: false };
    const wrong = (values: object) => said('recipient.wrong', { ...note, ...values });
    expect(wrong({})[0]).toBe('Exempelpolisen, Chef');
    expect(wrong({ function: 'Exempelpolisen' })[0]).toBe('Exempelpolisen');
    expect(wrong({})[1]).toMatch(/Rådet.*Eva Exempel/);
    expect(wrong({})[1]).not.toContain('(');
    expect(wrong({ email: 'eva@polisen.example' })[1]).toContain('Eva Exempel (eva@polisen.example)');
    const [ofMeeting, ofActions, ofColleague] = [
      {},
      { meeting: null },
      { meeting: null, colleague: true },
    ].map((values) => wrong(values)[1]);
    expect(new Set([ofMeeting, ofActions, ofColleague]).size).toBe(3);
    for (const text of [ofActions, ofColleague]) expect(text).toContain('Eva Exempel');
  });

  describe('given an action that waits', () => {
    const facts = { action: 'Belysning', ...seat, answers: 'holder', days: 2, weeks: 9 };
    const own = { action: { useCase: 'action-log.log', target: subject } } as Partial<Matter>;

    it.each([
      ['action.overdue', 'holder', {}, /försenad 2 dagar. Ansvarig: .* Ring, skriv/],
      ['action.overdue', 'deputy', {}, /vakant. Fråga ersättaren, eller sätt/],
      ['action.overdue', 'nobody', {}, /Ingen har uppdraget/],
      ['action.overdue', 'holder', own, /dagar. Skriv hur det går/],
      ['action.silent', 'holder', {}, /på 9 veckor. Ansvarig/],
      ['action.silent', 'nobody', own, /på 9 veckor. En rad räcker/],
    ] as const)(
      'then %s, which %s answers for, tells its reader what to do',
      (code, answers, values, words) => {
        expect(said(code, { ...facts, answers }, values)).toEqual([
          'Belysning',
          expect.stringMatching(words) as string,
        ]);
      },
    );
  });

  it('given actions without a goal, then one is named, and several are counted and named, under their plan', () => {
    const lost = (...actions: string[]) => said('action.without-goal', { plan: 'Planen', actions });
    expect(lost('Belysning')).toEqual(['Planen', expect.stringMatching(/^Åtgärden Belysning/) as string]);
    expect(lost('Belysning', 'Trappan')).toEqual([
      'Planen',
      expect.stringMatching(/^2 åtgärder .* gäller nu: Belysning och Trappan\./) as string,
    ]);
  });

  it('given a half-year, then which', () => {
    const half = (which: number) =>
      said('half-year.missed', { council: 'Rådet', year: 2027, half: which })[0];
    expect([half(1), half(2)]).toEqual(['Rådet: första halvåret 2027', 'Rådet: andra halvåret 2027']);
  });

  it('given mail in trouble, then how many, to whom and about what', () => {
    const failed = {
      count: 1,
      addressee: null,
      about: null,
      reason: 'relay-unreachable',
      aboutRecipient: false,
    };
    const heading = (values: object) => said('mail.failed', { ...failed, ...values })[0];
    expect(heading({})).toBe('Ett mejl');
    expect(heading({ addressee: 'Exempel' })).toBe('Mejl till Exempel');
    expect(heading({ count: 3, addressee: 'Exempel', about: 'Rådet' })).toBe('3 mejl: Rådet');
    const refused = { reason: 'refused', aboutRecipient: true };
    expect(reason('mail.failed', { ...failed, ...refused })).not.toBe(
      reason('mail.failed', { ...failed, ...refused, aboutRecipient: false }),
    );
  });

  it('given late mail, then how much, and why as far as it was tried', () => {
    const late = (count: number, why: string | null) => said('mail.overdue', { count, reason: why });
    expect([late(1, null)[0], late(3, null)[0]]).toEqual(['Ett försenat mejl', '3 försenade mejl']);
    expect(late(1, null)[1]).toContain('har inte försökt');
    expect(late(1, 'relay-unreachable')[1]).toBe(
      reason('mail.failed', {
        count: 1,
        addressee: null,
        about: null,
        reason: 'relay-unreachable',
        aboutRecipient: false,
      }),
    );
  });

  it('given nothing needs anyone, then when the next mail leaves, if one is planned', () => {
    expect(nothingWords({ nextMail: null }, 'sv')).toBe('Inget behöver dig. Inget utskick är planerat.');
    const nextMail = { day: civilDate('2027-03-01') } as Parameters<typeof nothingWords>[0]['nextMail'];
    expect(nothingWords({ nextMail }, 'sv').replaceAll('\u00a0', ' ')).toBe(
      'Inget behöver dig. Nästa utskick 1 mars.',
    );
  });
});
