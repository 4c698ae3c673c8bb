import type { Mailing } from '@samsyn/mailings';
import type { TroubledMail } from '../../mail/mail-matter.rules';
import type { OverviewDossier } from '../overview-dossier';
import { leadingAccount, overviewDossier, pastMail } from '../overview-dossier.builder';
import { mailFailedKind } from './mail-failed.kind';

const at = (instant: string) => new Date(instant);

/** A mail about one meeting that was refused then. */
function refused(id: string, settledAt: Date, values: Partial<TroubledMail> = {}): TroubledMail {
  return {
    id,
    state: 'failed',
    reason: 'refused',
    aboutRecipient: true,
    subjectType: 'meeting',
    subjectId: 'meeting',
    about: 'Rådet',
    ofUse: true,
    addressee: `${id} Exempel`,
    dueAt: settledAt,
    settledAt,
    expiresAt: at('2027-04-21T11:00:00Z'),
    ...values,
  };
}

describe('mail that failed, told at once', () => {
  const sam = leadingAccount();
  const [before, now] = [at('2027-03-15T06:00:00Z'), at('2027-03-15T07:00:00Z')];
  const told = (until: Date) =>
    pastMail('overview.mail-failed', 'sam', {
      sendingAt: until,
      told: { v: 1, until: until.toISOString() },
    });
  const said = (values: Partial<OverviewDossier>) => {
    const given = overviewDossier({
      now,
      ...values,
      leadership: { coordinators: [sam], backups: [], escalation: null },
    });
    const due = { occasion: now.toISOString(), dueAt: now } as Mailing;
    return mailFailedKind.decide(given, sam, due);
  };

  it('given one, then it is told with whom it was to', () => {
    expect(said({ troubled: [refused('Kim', now)] })).toMatchObject({
      content: {
        subject: 'Ett mejl kom inte fram',
        facts: [{ label: expect.stringContaining('Kim Exempel') as string }],
      },
      told: { until: now.toISOString() },
    });
  });

  it('given two of one meeting, then they are one thing, and counted', () => {
    expect(said({ troubled: [refused('Kim', now), refused('Robin', before)] })).toMatchObject({
      content: { subject: '2 mejl kom inte fram', facts: [expect.anything()] },
    });
  });

  it('given another of the same meeting has been told before, then only the new one is told', () => {
    const troubled = [refused('Kim', before), refused('Robin', now)];
    expect(said({ troubled, history: [told(before)] })).toMatchObject({
      content: {
        subject: 'Ett mejl kom inte fram',
        facts: [{ label: expect.stringContaining('Robin Exempel') as string }],
      },
    });
  });

  it.each<[string, Partial<OverviewDossier['history'][number]>]>([
    ['was never sent', { state: 'expired' }],
    ['was to somebody else', { recipient: { type: 'account', id: 'robin' } }],
    ['was another mail', { kind: 'overview.monday-list' }],
  ])('given what told of it before %s, then it is told', (_what, values) => {
    const history = [{ ...told(now), ...values }];
    expect(said({ troubled: [refused('Kim', now)], history })).toMatchObject({
      content: { subject: 'Ett mejl kom inte fram' },
    });
  });

  it.each(['sent', 'failed', 'unknown'] as const)(
    'given what told of it before is %s, then it is not told again',
    (state) => {
      const history = [{ ...told(now), state, told: null }];
      const troubled = [refused('Kim', now)];
      expect(mailFailedKind.plan(overviewDossier({ now, troubled, history }))).toEqual([]);
    },
  );

  it('given several, then they are told up to the latest', () => {
    expect(said({ troubled: [refused('Kim', now), refused('Robin', before)] })).toMatchObject({
      told: { until: now.toISOString() },
    });
  });

  it('given another of the same meeting failed days ago, then only the new one is told', () => {
    const troubled = [refused('Kim', at('2027-03-12T07:00:00Z')), refused('Robin', now)];
    expect(said({ troubled })).toMatchObject({ content: { subject: 'Ett mejl kom inte fram' } });
  });

  it.each<[string, Partial<TroubledMail>]>([
    ['in doubt', { state: 'unknown', settledAt: null }],
    ['too late', { state: 'expired' }],
    ['about the overview', { subjectType: 'overview' }],
  ])('given one that is %s, then nothing is told at once', (_what, values) => {
    expect(mailFailedKind.plan(overviewDossier({ now, troubled: [refused('Kim', now, values)] }))).toEqual(
      [],
    );
  });
});
