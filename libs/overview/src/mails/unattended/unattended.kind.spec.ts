import { DueLater, type Mailing, NO_LONGER_DUE } from '@samsyn/mailings';
import type { OverviewDossier } from '../overview-dossier';
import { exampleMatter, leadingAccount, overviewDossier, pastMail } from '../overview-dossier.builder';
import { unattendedKinds } from './unattended.kind';

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
      content: { heading: 'Behöver dig nu' },
    });
    expect(handedOver?.plan(given).map(({ dueAt }) => dueAt)).toEqual([new Date('2027-03-19T07:00:00Z')]);
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
