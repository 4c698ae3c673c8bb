import type { LeadingAccount } from '@samsyn/access';
import { civilDateOf, clockTimeOf } from '@samsyn/contract';
import { DueLater, type Mailing, NO_LONGER_DUE } from '@samsyn/mailings';
import type { OverviewDossier } from '../overview-dossier';
import { away, exampleMatter, leadingAccount, overviewDossier, pastMail } from '../overview-dossier.builder';
import { unattendedKinds } from './unattended.kind';

const zone = 'Europe/Stockholm';
const HOUR = 3_600_000;
/** The hours, in UTC, at which is looked: around midnight and eight, by summer and by winter time, and in the day between. */
const LOOKS: ReadonlySet<number> = new Set([5, 6, 7, 9, 10, 14, 21, 22, 23]);

const backup = (values: Partial<LeadingAccount> = {}, id = 'robin') =>
  leadingAccount(id, { roles: ['backup-coordinator'], ...values });
const director = leadingAccount('dana', { roles: ['member'] });
const sam = (values: Partial<LeadingAccount> = {}) => leadingAccount('sam', values);

/** What is so at an instant; everything else is as in {@link overviewDossier}. */
type World = Partial<OverviewDossier> & { since?: readonly string[] };

/**
 * Lives from one local midnight to another, sends what is due when it is looked, and tells what left:
 * "2027-03-18 08:00 warned sam".
 */
function lived(from: string, to: string, world: (now: Date) => World): string[] {
  const history: OverviewDossier['history'][number][] = [];
  const left: string[] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += HOUR) {
    const now = new Date(at);
    if (!LOOKS.has(now.getUTCHours())) continue;
    const { since = ['2027-03-10T23:00:00Z'], ...values } = world(now);
    const matters = since.filter((each) => Date.parse(each) <= at).map((each) => exampleMatter(each, each));
    const given = () => overviewDossier({ matters, history: [...history], ...values, now });
    const { leadership } = given();
    const all = [...leadership.coordinators, ...leadership.backups, leadership.escalation];
    for (const kind of unattendedKinds) {
      for (const { recipient, occasion, dueAt } of kind.plan(given())) {
        if (
          dueAt > now ||
          history.some(
            (each) =>
              each.kind === kind.kind && each.occasion === occasion && each.recipient.id === recipient.id,
          )
        )
          continue;
        const reader = all.find((each) => each?.id === recipient.id) ?? undefined;
        const decision = kind.decide(given(), reader, { occasion, dueAt } as Mailing);
        if (decision === NO_LONGER_DUE || decision instanceof DueLater) throw new Error('It is due');
        history.push(pastMail(kind.kind, recipient.id, { occasion, sendingAt: now }));
        left.push(
          `${civilDateOf(now, zone)} ${clockTimeOf(now, zone)} ${kind.kind.slice(9)} ${recipient.id}`,
        );
      }
    }
  }
  return left;
}

/** From Thursday 11 March, when something arose, to the end of April. */
const spring = (world: (now: Date) => World) => lived('2027-03-10T23:00:00Z', '2027-04-30T22:00:00Z', world);
const led = (values: Partial<OverviewDossier['leadership']> = {}) => ({
  leadership: { coordinators: [sam()], backups: [backup()], escalation: director, ...values },
});
const after = (now: Date, instant: string) => now >= new Date(instant);

describe('passing on what nobody attends to', () => {
  it('given nobody signs in, then after five working days the coordinator is warned, a day later the backup is told, and three later the one above', () => {
    expect(spring(() => led())).toEqual([
      '2027-03-18 08:00 warned sam',
      '2027-03-19 08:00 handed-over robin',
      '2027-03-24 08:00 escalated dana',
    ]);
  });

  it('given another number of days, then it is that', () => {
    expect(spring(() => ({ ...led(), escalateAfterDays: 1 }))[0]).toBe('2027-03-12 08:00 warned sam');
  });

  it('given Easter on the way, across the night the clocks change, then days off do not count, and it is eight on the wall', () => {
    const since = ['2027-03-23T09:00:00Z'];
    expect(spring(() => ({ ...led(), since }))).toEqual([
      '2027-04-01 08:00 warned sam',
      '2027-04-02 08:00 handed-over robin',
      '2027-04-07 08:00 escalated dana',
    ]);
  });

  it('given July, which is quiet, then it waits for August', () => {
    const since = ['2027-06-28T09:00:00Z'];
    expect(lived('2027-06-27T22:00:00Z', '2027-08-31T22:00:00Z', () => ({ ...led(), since }))).toEqual([
      '2027-08-02 08:00 warned sam',
      '2027-08-03 08:00 handed-over robin',
      '2027-08-06 08:00 escalated dana',
    ]);
  });

  it('given two coordinators of whom one signs in every week, then nobody is told', () => {
    const world = (now: Date) => {
      const lastSignedInAt = new Date(now.getTime() - (now.getTime() % (7 * 24 * HOUR)));
      return led({ coordinators: [sam(), leadingAccount('kim', { lastSignedInAt })] });
    };
    expect(spring(world)).toEqual([]);
  });

  it('given two coordinators and neither signs in, then both are warned, and each step is taken once', () => {
    expect(spring(() => led({ coordinators: [sam(), leadingAccount('kim')] }))).toEqual([
      '2027-03-18 08:00 warned sam',
      '2027-03-18 08:00 warned kim',
      '2027-03-19 08:00 handed-over robin',
      '2027-03-24 08:00 escalated dana',
    ]);
  });

  it('given the coordinator signs in after the warning, then it goes no further; after another five days without them it begins anew', () => {
    const world = (now: Date) => {
      const lastSignedInAt = after(now, '2027-03-18T10:00:00Z') ? new Date('2027-03-18T10:00:00Z') : null;
      return led({ coordinators: [sam({ lastSignedInAt })], backups: [], escalation: null });
    };
    expect(spring(world)).toEqual(['2027-03-18 08:00 warned sam', '2027-03-25 08:00 warned sam']);
  });

  it('given the backup signs in after having been told, then the one above is not', () => {
    const world = (now: Date) => {
      const lastSignedInAt = after(now, '2027-03-20T10:00:00Z') ? now : new Date('2027-03-01T08:00:00Z');
      return led({ backups: [backup({ lastSignedInAt })] });
    };
    expect(spring(world)).toEqual(['2027-03-18 08:00 warned sam', '2027-03-19 08:00 handed-over robin']);
  });

  it('given a backup who signs in without having been told, then they are told all the same', () => {
    const world = (now: Date) =>
      led({
        backups: [
          backup({
            lastSignedInAt: after(now, '2027-03-19T06:00:00Z') ? new Date('2027-03-19T06:00:00Z') : null,
          }),
        ],
      });
    expect(spring(world)).toHaveLength(3);
  });

  it('given no backup, then the one above is told when they would have been told after the backup', () => {
    expect(spring(() => led({ backups: [] }))).toEqual([
      '2027-03-18 08:00 warned sam',
      '2027-03-24 08:00 escalated dana',
    ]);
  });

  it('given a backup who is away too, then they are not told, and the one above is', () => {
    const backups = [backup({ absences: [away('2027-03-01', '2027-04-30')] })];
    expect(spring(() => led({ backups }))).toEqual([
      '2027-03-18 08:00 warned sam',
      '2027-03-24 08:00 escalated dana',
    ]);
  });

  it('given nobody above, then it ends with the backup', () => {
    expect(spring(() => led({ escalation: null }))).toHaveLength(2);
  });

  it('given no coordinator any more, as when the account has ended, then the backup is told at once, and the one above after three days', () => {
    expect(spring(() => led({ coordinators: [] }))).toEqual([
      '2027-03-11 07:00 handed-over robin',
      '2027-03-16 08:00 escalated dana',
    ]);
  });

  it('given the matter is resolved between two steps, then it goes no further', () => {
    expect(
      spring((now) => ({ ...led(), ...(after(now, '2027-03-18T12:00:00Z') ? { since: [] } : {}) })),
    ).toEqual(['2027-03-18 08:00 warned sam']);
  });

  it('given another that arose before the warning, when the first is resolved, then the steps go on from there', () => {
    const later = '2027-03-17T09:00:00Z';
    const world = (now: Date) => ({
      ...led(),
      since: after(now, '2027-03-18T12:00:00Z') ? [later] : ['2027-03-10T23:00:00Z', later],
    });
    expect(spring(world)).toEqual([
      '2027-03-18 08:00 warned sam',
      '2027-03-19 08:00 handed-over robin',
      '2027-03-24 08:00 escalated dana',
    ]);
  });

  it('given something new after all have been told, then it is passed on in its turn, and the old is not', () => {
    expect(spring(() => ({ ...led(), since: ['2027-03-10T23:00:00Z', '2027-04-12T09:00:00Z'] }))).toEqual([
      '2027-03-18 08:00 warned sam',
      '2027-03-19 08:00 handed-over robin',
      '2027-03-24 08:00 escalated dana',
      '2027-04-19 08:00 warned sam',
      '2027-04-20 08:00 handed-over robin',
      '2027-04-23 08:00 escalated dana',
    ]);
  });

  it('given somebody made coordinator lately, then they have their five days', () => {
    const memberSince = new Date('2027-03-16T09:00:00Z');
    expect(spring(() => led({ coordinators: [sam({ memberSince })] }))[0]).toBe(
      '2027-03-23 08:00 warned sam',
    );
  });

  it('given what is found on a Saturday to have waited long enough, then it leaves on Monday', () => {
    const world = (now: Date) => ({
      ...led({ backups: [], escalation: null }),
      escalateAfterDays: after(now, '2027-03-20T02:00:00Z') ? 5 : 10,
    });
    expect(spring(world)).toEqual(['2027-03-22 07:00 warned sam']);
  });

  it('given all is attended to, then nobody is told', () => {
    expect(spring(() => ({ ...led(), since: [] }))).toEqual([]);
  });
});

describe('while the coordinator is away', () => {
  const gone = (from: string, to: string) => sam({ absences: [away(from, to)] });

  it('given they have said so, then the backup is told at once, also in a quiet July, and nobody above', () => {
    const since = ['2027-07-07T19:00:00Z'];
    const world = () => ({ ...led({ coordinators: [gone('2027-07-05', '2027-07-30')] }), since });
    expect(lived('2027-07-04T22:00:00Z', '2027-07-30T22:00:00Z', world)).toEqual([
      '2027-07-08 08:00 handed-over robin',
    ]);
  });

  it('given it has waited for a while when they leave, then the backup is told that morning', () => {
    expect(spring(() => led({ coordinators: [gone('2027-03-16', '2027-04-30')] }))).toEqual([
      '2027-03-16 07:00 handed-over robin',
    ]);
  });

  it('given they say on a Saturday that they have been away since Thursday, then the backup is told at once', () => {
    const world = (now: Date) =>
      led({ coordinators: [after(now, '2027-03-13T09:00:00Z') ? gone('2027-03-11', '2027-04-30') : sam()] });
    expect(spring(world)).toEqual(['2027-03-13 10:00 handed-over robin']);
  });

  it.each([
    ['on a Saturday', '2027-03-20T09:00:00Z', '2027-03-22 07:00'],
    ['at night', '2027-03-18T01:00:00Z', '2027-03-18 07:00'],
  ])('given the last backup goes %s, then the one above is told when mail may leave', (_when, at, left) => {
    const world = (now: Date) =>
      led({
        coordinators: [gone('2027-03-11', '2027-04-30')],
        backups: after(now, at) ? [] : [backup()],
      });
    expect(spring(world)).toEqual(['2027-03-11 07:00 handed-over robin', `${left} escalated dana`]);
  });

  it('given a second matter meanwhile, then the backup is told of that too; one who signs in is not told again of the first', () => {
    const since = ['2027-03-10T23:00:00Z', '2027-03-22T09:00:00Z'];
    const world = (now: Date) => ({
      ...led({
        coordinators: [gone('2027-03-11', '2027-04-30')],
        backups: [backup({ lastSignedInAt: now })],
      }),
      since,
    });
    expect(spring(world)).toEqual([
      '2027-03-11 07:00 handed-over robin',
      '2027-03-22 10:00 handed-over robin',
    ]);
  });

  it('given they come back and do not sign in, then they have their five days from then', () => {
    expect(spring(() => led({ coordinators: [gone('2027-03-11', '2027-03-14')] }))).toEqual([
      '2027-03-11 07:00 handed-over robin',
      '2027-03-22 08:00 warned sam',
      '2027-03-23 08:00 handed-over robin',
      '2027-03-30 08:00 escalated dana',
    ]);
  });

  it('given another coordinator who is there, then nothing is handed over for that', () => {
    const coordinators = [gone('2027-03-11', '2027-04-30'), leadingAccount('kim')];
    expect(spring(() => led({ coordinators, backups: [], escalation: null }))).toEqual([
      '2027-03-18 08:00 warned kim',
    ]);
  });

  it.each([
    ['is no backup', []],
    ['is none but one who is away too', [backup({ absences: [away('2027-03-01', '2027-04-30')] })]],
  ])('given there %s, then the one above is told after three days', (_what, backups) => {
    expect(spring(() => led({ coordinators: [gone('2027-03-11', '2027-04-30')], backups }))).toEqual([
      '2027-03-16 08:00 escalated dana',
    ]);
  });
});
