import { civilDate, type ContactLanguage } from '@samsyn/contract';
import { type Mailing, NO_LONGER_DUE } from '@samsyn/mailings';
import { mailHtml, mailText } from '@samsyn/ui';
import {
  exampleAction,
  exampleCalendar,
  exampleDossier,
  exampleQuarterly,
  exampleSeat,
  turn,
} from '../dossier/action-dossier.builder';
import type { SeatTurn } from '../dossier/action-dossier';
import type { StandingDossier } from './standing-dossier';
import { standingSample } from './standing.email';
import { standingKind } from './standing.kind';
import { takenOverEmail } from './taken-over.email';
import { takenOverKind } from './taken-over.kind';

function dossier(turns: readonly SeatTurn[], values: Partial<StandingDossier> = {}): StandingDossier {
  const { action: _action, ...setting } = exampleDossier();
  return { ...setting, open: [exampleAction()], seat: exampleSeat({ turns }), ...values };
}

/** Midnight in Stockholm of a day in winter. */
const midnight = (day: string) => new Date(new Date(`${day}T00:00:00Z`).getTime() - 3_600_000);
/** Noor has the seat until an instant, and Kim from it. */
const handover = (at: Date, until: Date = at) => [
  turn('holder', 'noor', { until }),
  turn('holder', 'kim', { from: at }),
  turn('deputy', 'eli'),
];
const planned = (turns: readonly SeatTurn[], values: Partial<StandingDossier> = {}) =>
  takenOverKind
    .plan(dossier(turns, values))
    .map(({ occasion, revision, dueAt }) => `${occasion} ${revision} ${dueAt.toISOString()}`);

const takenOver = (values: Parameters<typeof exampleQuarterly>[0]) =>
  exampleQuarterly({ kind: 'action-plan.taken-over', occasion: 'kim', revision: 20270301, ...values });

describe('what who takes a seat over is told of its actions', () => {
  it('given a handover ahead, then the successor on the morning of the day, or when mail next may leave', () => {
    const turns = handover(midnight('2027-03-01'));
    expect(planned(turns)).toEqual(['kim 20270301 2027-03-01T07:00:00.000Z']);
    const calendar = exampleCalendar({ daysOff: new Set([civilDate('2027-03-01')]) });
    expect(planned(turns, { calendar })).toEqual(['kim 20270301 2027-03-02T07:00:00.000Z']);
  });

  it('given one during the day, then the next morning, so that a slip can be taken back', () => {
    const at = new Date('2027-02-01T09:00:00Z');
    expect(planned(handover(at))).toEqual(['kim 20270201 2027-02-02T07:00:00.000Z']);
    const mended = [
      ...handover(at).slice(0, 1),
      turn('holder', 'lo', { from: new Date('2027-02-01T09:05:00Z') }),
    ];
    const slip = turn('holder', 'kim', { from: at, until: new Date('2027-02-01T09:05:00Z') });
    expect(planned([...mended, slip])).toEqual(['lo 20270201 2027-02-02T07:00:00.000Z']);
    const takenBack = turn('holder', 'noor', { from: new Date('2027-02-01T09:05:00Z') });
    expect(planned([...handover(at).slice(0, 1), slip, takenBack])).toEqual([]);
  });

  it('given a seat that falls vacant, then its deputy; and who has it after that', () => {
    const vacant = [turn('holder', 'noor', { until: midnight('2027-02-10') }), turn('deputy', 'eli')];
    expect(planned(vacant)).toEqual(['eli 20270210 2027-02-10T07:00:00.000Z']);
    expect(planned([...vacant, turn('holder', 'kim', { from: midnight('2027-03-01') })])).toEqual([
      'eli 20270210 2027-02-10T07:00:00.000Z',
      'kim 20270301 2027-03-01T07:00:00.000Z',
    ]);
    const promoted = turn('holder', 'eli', { from: midnight('2027-03-01') });
    expect(planned([...vacant, promoted])).toEqual(['eli 20270210 2027-02-10T07:00:00.000Z']);
  });

  it('given a deputy beside a holder, or a seat abolished before, then nobody takes it over', () => {
    expect(
      planned([turn('holder', 'noor'), turn('deputy', 'eli', { from: midnight('2027-03-01') })]),
    ).toEqual([]);
    const turns = handover(midnight('2027-03-01'));
    const seat = exampleSeat({ turns, endedAt: midnight('2027-02-15') });
    expect(planned(turns, { seat })).toEqual([]);
  });

  it('given nothing open, only what came afterwards, a plan that holds no more, or a body that wants none, then none', () => {
    const turns = handover(midnight('2027-03-01'));
    expect(planned(turns, { open: [] })).toEqual([]);
    expect(planned(turns, { open: [exampleAction({ goal: null })] })).toEqual([]);
    expect(planned(turns, { open: [exampleAction({ createdAt: midnight('2027-03-01') })] })).toEqual([]);
    expect(planned(turns, { rules: [] })).toEqual([]);
  });

  it('given four weeks after it, then it is told no more', () => {
    const turns = handover(midnight('2027-03-01'));
    expect(planned(turns, { now: new Date('2027-03-29T05:59:00Z') })).toHaveLength(1);
    expect(planned(turns, { now: new Date('2027-03-29T06:00:00Z') })).toEqual([]);
  });

  it('given it is recorded later, or opened again at night, then the next morning, and not at once', () => {
    const turns = handover(midnight('2027-03-01'));
    const now = new Date('2027-03-04T21:30:00Z');
    expect(planned(turns, { now })).toEqual(['kim 20270301 2027-03-05T07:00:00.000Z']);
    const waiting = takenOver({ state: 'pending', dueAt: new Date('2027-03-05T07:00:00Z') });
    expect(planned(turns, { now: new Date('2027-03-05T07:30:00Z'), history: [waiting] })).toEqual([
      'kim 20270301 2027-03-05T07:00:00.000Z',
    ]);
  });

  it('given it has left, then it is planned no more, and keeps no quarterly one from its morning', () => {
    const april = { turns: handover(midnight('2027-03-30')), now: new Date('2027-03-31T07:00:00Z') };
    for (const state of ['sent', 'failed', 'expired'] as const) {
      const history = [takenOver({ state, revision: 20270330 })];
      expect(planned(april.turns, { now: april.now, history })).toEqual([]);
      expect(standingKind.plan(dossier(april.turns, { now: april.now, history }))).toMatchObject([
        { revision: 20270401 },
      ]);
    }
    expect(
      planned(april.turns, {
        now: april.now,
        history: [takenOver({ state: 'superseded', revision: 20270330 })],
      }),
    ).toHaveLength(1);
  });

  it('given it is the morning of the quarterly one too, then that waits for the next quarter', () => {
    const quarters = (turns: readonly SeatTurn[]) =>
      standingKind.plan(dossier(turns)).map(({ revision }) => revision);
    const april = new Date('2027-03-31T22:00:00Z');
    expect(quarters(handover(april))).toEqual([20270701]);
    const history = [exampleQuarterly({ revision: 20270701 })];
    const takenBack = dossier([turn('holder', 'noor')], { history });
    expect(standingKind.plan(takenBack)).toMatchObject([{ revision: 20270401 }]);
    expect(quarters(handover(midnight('2027-03-01')))).toEqual([20270401]);
  });

  it('given it is about to leave, then to who took over, and not if somebody else has by then, or all is done', () => {
    const turns = handover(midnight('2027-03-01'));
    const [mail] = takenOverKind.plan(dossier(turns));
    const decided = (values: Partial<StandingDossier> = {}) =>
      takenOverKind.decide(
        dossier(turns, { now: new Date('2027-03-01T07:00:10Z'), ...values }),
        undefined,
        mail as unknown as Mailing,
      );
    expect(decided()).toMatchObject({ as: 'holder', contact: { id: 'kim' } });
    expect(decided({ open: [] })).toBe(NO_LONGER_DUE);
    const [noor, kim] = turns;
    const again = [
      noor!,
      { ...kim!, until: midnight('2027-03-03') },
      turn('holder', 'lo', { from: midnight('2027-03-03') }),
    ];
    const late = { now: new Date('2027-03-04T07:00:00Z'), seat: exampleSeat({ turns: again }) };
    expect(decided(late)).toBe(NO_LONGER_DUE);
  });

  it.each<[ContactLanguage, 'holder' | 'deputy', string, string]>([
    ['sv', 'holder', 'Du har tagit över 2 öppna åtgärder', 'Du har nu uppdraget Nykvarns kommun'],
    ['sv', 'deputy', '2 öppna åtgärder medan uppdraget är vakant', 'för att du är ordinarie ersättare'],
    ['en', 'holder', 'You have taken over 2 open actions', 'You now hold the seat Nykvarns kommun'],
    ['en', 'deputy', '2 open actions while the seat is vacant', 'because you are its ordinary deputy'],
  ])('in %s to a %s: says so, and what is open', (language, as, subject, sentence) => {
    const content = takenOverEmail({ ...standingSample, reader: { ...standingSample.reader, as, language } });
    expect(content.subject).toBe(subject);
    for (const written of [mailHtml(content), mailText(content)]) {
      expect(written).toContain(sentence);
      expect(written).toContain(standingSample.open[1]?.title);
    }
  });

  it('given one action, then it is not called several', () => {
    const open = standingSample.open.slice(0, 1);
    const subjects = (['holder', 'deputy'] as const).map(
      (as) => takenOverEmail({ ...standingSample, open, reader: { ...standingSample.reader, as } }).subject,
    );
    expect(subjects).toEqual([
      'Du har tagit över 1 öppen åtgärd',
      '1 öppen åtgärd medan uppdraget är vakant',
    ]);
  });
});
