import { civilDate } from '@samsyn/contract';
import { DueLater, type Mailing, NO_LONGER_DUE } from '@samsyn/mailings';
import type { OverviewDossier } from '../overview-dossier';
import { exampleMatter, leadingAccount, overviewDossier, pastMail } from '../overview-dossier.builder';
import { unattendedEmail } from './unattended.email';
import { unattendedKinds } from './unattended.kind';
import { type Step, steps } from './unattended.rules';

const sam = leadingAccount();
const led = (coordinators = [sam]): Pick<OverviewDossier, 'leadership'> => ({
  leadership: {
    coordinators,
    backups: [leadingAccount('robin', { roles: ['backup-coordinator'] })],
    escalation: null,
  },
});

describe('a step that is about to leave', () => {
  const [warned, handedOver] = unattendedKinds;
  const since = '2027-03-10T23:00:00.000Z';
  const at = (now: string, values: Partial<OverviewDossier> = {}) =>
    overviewDossier({ ...led(), matters: [exampleMatter('Rådet', since)], ...values, now: new Date(now) });
  const due = { occasion: since, dueAt: new Date('2027-03-18T07:00:00Z') } as Mailing;

  it('given somebody has signed in since it was planned, then it is not sent', () => {
    const coordinators = [leadingAccount('sam', { lastSignedInAt: new Date('2027-03-17T09:00:00Z') })];
    const given = at('2027-03-18T07:00:00Z', led(coordinators));
    expect(warned?.decide(given, coordinators[0], due)).toBe(NO_LONGER_DUE);
  });

  it('given the days have become more, then it is put off until then', () => {
    const given = at('2027-03-18T07:00:00Z', { escalateAfterDays: 10 });
    expect(warned?.decide(given, given.leadership.coordinators[0], due)).toEqual(
      new DueLater(new Date('2027-03-25T07:00:00Z'), new Date('2027-04-08T07:00:00Z')),
    );
  });

  it('given the other coordinator has been told and this one’s mail was put off, then it still leaves', () => {
    const coordinators = [sam, leadingAccount('kim')];
    const mails = [
      pastMail('overview.warned', 'sam', { occasion: since, sendingAt: new Date('2027-03-18T07:00:00Z') }),
      pastMail('overview.warned', 'kim', { occasion: since, state: 'pending' }),
    ];
    const given = at('2027-03-18T07:15:00Z', { ...led(coordinators), history: mails });
    expect(warned?.plan(given).map(({ recipient }) => recipient.id)).toEqual(['kim']);
    expect(warned?.decide(given, coordinators[1], due)).toMatchObject({
      content: { subject: 'En sak har väntat på dig sedan 11 mars' },
    });
    expect(handedOver?.plan(given).map(({ dueAt }) => dueAt)).toEqual([new Date('2027-03-19T07:00:00Z')]);
  });

  it.each([
    ['it is the next', 'pending' as const],
    ['the other coordinator has been told', 'sent' as const],
  ])('given %s, when it is tried again on a Saturday, then it waits for Monday', (_what, state) => {
    const coordinators = [sam, leadingAccount('kim')];
    const history = [
      pastMail('overview.warned', 'sam', {
        occasion: since,
        state,
        sendingAt: new Date('2027-03-18T07:00:00Z'),
      }),
      pastMail('overview.warned', 'kim', { occasion: since, state: 'pending' }),
    ];
    const given = at('2027-03-20T09:00:00Z', { ...led(coordinators), history });
    expect(warned?.decide(given, coordinators[1], due)).toEqual(
      new DueLater(new Date('2027-03-22T07:00:00Z'), new Date('2027-04-05T07:00:00Z')),
    );
  });

  it('given one that came too late to be sent, then the next follows', () => {
    const history = [pastMail('overview.warned', 'sam', { occasion: since, state: 'expired' })];
    expect(handedOver?.plan(at('2027-04-10T07:00:00Z', { history }))).toHaveLength(1);
  });

  it('given a warning that was refused, then the next follows all the same', () => {
    const history = [
      pastMail('overview.warned', 'sam', {
        occasion: since,
        state: 'failed',
        sendingAt: new Date('2027-03-18T07:00:00Z'),
      }),
    ];
    expect(handedOver?.plan(at('2027-03-18T07:01:00Z', { history }))).toHaveLength(1);
  });
});

describe('what a step says', () => {
  const since = '2027-03-10T12:00:00.000Z';
  const matters = ['Rådet', 'Arbetsgruppen'].map((meeting) => exampleMatter(meeting, since));
  const dana = leadingAccount('dana', { roles: ['member'] });
  const robin = leadingAccount('robin', { roles: ['backup-coordinator'] });
  const gone = { from: civilDate('2027-03-15'), to: civilDate('2027-03-19') };
  const who = { there: [sam], gone: [leadingAccount('sam', { absences: [gone] })], none: [] };
  const said = (coordinators: keyof typeof who, step: Step, language: 'sv' | 'en' = 'sv') => {
    const reader = { ...(step === 'warned' ? sam : step === 'handed-over' ? robin : dana), language };
    const leadership = { coordinators: who[coordinators], backups: [robin], escalation: dana };
    const given = overviewDossier({ matters, leadership });
    const waiting = {
      since: new Date(since),
      oldest: new Date(since),
      step,
      dueAt: given.now,
      recipients: [reader],
    };
    return unattendedEmail(given, reader, { ...waiting, away: coordinators !== 'there' }, step);
  };

  it.each<[keyof typeof who, Step, string, string]>([
    [
      'there',
      'warned',
      '2 saker väntar på dig, den äldsta sedan 10 mars',
      'ingen samordnare har loggat in sedan 10 mars',
    ],
    ['there', 'handed-over', '2 saker väntar på samordnaren', 'Som biträdande samordnare kan du logga in'],
    ['there', 'escalated', '2 saker väntar på någon i Exempelkommun', 'Se till att någon tar hand om det.'],
    [
      'gone',
      'handed-over',
      '2 saker behöver dig medan samordnaren är frånvarande',
      'Sam Exempel är frånvarande till och med 19 mars.',
    ],
    [
      'gone',
      'escalated',
      '2 saker väntar på någon i Exempelkommun',
      'ingen biträdande samordnare är på plats',
    ],
    ['none', 'handed-over', '2 saker behöver dig', 'Exempelkommun har ingen samordnare just nu.'],
    [
      'none',
      'escalated',
      '2 saker väntar på någon i Exempelkommun',
      'Exempelkommun har ingen samordnare just nu.',
    ],
  ])(
    'given a coordinator who is %s, when it is %s, then it says so',
    (coordinators, step, subject, sentence) => {
      const content = said(coordinators, step);
      expect(content.subject).toBe(subject);
      expect(content.paragraphs.join(' ')).toContain(sentence);
      expect(content.facts.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['Rådet', 'Arbetsgruppen']),
      );
    },
  );

  it('given something new, when older things were passed on before, then all are counted, since the oldest of them', () => {
    const history = [pastMail('overview.warned', 'sam', { sendingAt: new Date('2027-03-18T07:00:00Z') })];
    const given = overviewDossier({
      matters: [...matters, exampleMatter('Nämnden', '2027-04-04T22:00:00.000Z')],
      history,
      now: new Date('2027-04-12T06:00:00Z'),
    });
    const occasion = '2027-04-04T22:00:00.000Z';
    const decided = unattendedKinds[0]?.decide(given, given.leadership.coordinators[0], {
      occasion,
      dueAt: given.now,
    } as Mailing);
    expect(decided).toMatchObject({
      content: { subject: '3 saker väntar på dig, den äldsta sedan 10 mars' },
    });
  });

  it.each<[Step, string[]]>([
    [
      'warned',
      ['Har ingen loggat in före tisdag 16 mars får Robin Exempel (biträdande samordnare) veta det.'],
    ],
    ['handed-over', ['Har ingen loggat in före torsdag 18 mars får Dana Exempel veta det.']],
    ['escalated', []],
  ])('given it is %s, then who is next stands there too', (step, details) => {
    expect(said('there', step).details).toEqual(details);
  });

  it('given it is escalated, then whom to ask stands there', () => {
    expect(said('there', 'escalated').facts).toContainEqual({
      label: 'Samordnare',
      value: 'Sam Exempel, sam@exempelkommun.example',
    });
  });

  it.each(steps)('given it is %s, then it is said in English too', (step) => {
    expect(said('there', step, 'en').footer.why).toMatch(/^You get this email because you are/);
  });
});
