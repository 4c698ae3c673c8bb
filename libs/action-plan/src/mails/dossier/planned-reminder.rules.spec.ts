import { type ActionReminder, civilDate, defaultActionTiming, type MailingState } from '@samsyn/contract';
import { exampleCalendar, exampleDossier, exampleLeader, exampleSeat, turn } from './action-dossier.builder';
import { colleagueKind } from '../colleague/colleague.kind';
import { plannedReminders } from './planned-reminder.rules';
import { readerAt } from './seat-reader.rules';

type Values = Parameters<typeof exampleDossier>[0];

const allOn = defaultActionTiming.map((rule) => ({ ...rule, on: true }));
/** Each as "rule recipient 2027-02-08 08:00", on the wall. */
const planned = (kind: ActionReminder, values: Values = {}) =>
  plannedReminders(kind, exampleDossier(values)).map(
    ({ occasion, recipient, dueAt }) =>
      `${occasion} ${recipient.id} ${dueAt.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 16)}`,
  );

describe('the reminders of an action', () => {
  it('given the defaults, then the holder two weeks before and the day after, and deputy and coordinator after ten', () => {
    expect(planned('due')).toEqual(['due seat 2027-02-08 08:00']);
    expect(planned('overdue')).toEqual([
      'overdue seat 2027-02-23 08:00',
      'overdue-deputy seat 2027-03-08 08:00',
      'overdue-coordinator sam 2027-03-08 08:00',
    ]);
    expect([planned('due-today'), planned('silent')]).toEqual([[], []]);
  });

  it('given all chosen, then on the day, after five working days, and after eight silent weeks too', () => {
    expect(planned('due-today', { rules: allOn })).toEqual(['due-today seat 2027-02-22 08:00']);
    expect(planned('overdue', { rules: allOn })).toContain('overdue-deputy-early seat 2027-03-01 08:00');
    expect(planned('silent', { rules: allOn })).toEqual(['silent seat 2027-03-05 08:00']);
  });

  it('given one that is done, stopped, or of a plan that holds no more, then none', () => {
    for (const action of [{ status: 'done' }, { status: 'stopped' }, { goal: null }] as const) {
      expect(planned('due', { action })).toEqual([]);
      expect(planned('overdue', { action })).toEqual([]);
      expect(planned('silent', { action, rules: allOn })).toEqual([]);
    }
  });

  it('given days off and a quiet period, then what comes before moves back, and what comes after forward', () => {
    const calendar = exampleCalendar({
      daysOff: new Set([civilDate('2027-02-08'), civilDate('2027-02-23')]),
      quietPeriods: [{ from: civilDate('2027-03-09'), to: civilDate('2027-03-15') }],
    });
    expect(planned('due', { calendar })).toEqual(['due seat 2027-02-05 08:00']);
    // the day off counts as no working day either
    expect(planned('overdue', { calendar })).toEqual([
      'overdue seat 2027-02-24 08:00',
      'overdue-deputy seat 2027-03-16 08:00',
      'overdue-coordinator sam 2027-03-16 08:00',
    ]);
  });

  it('given a last day that is nearer than the reminder, then it leaves at once, unless who has it has logged since', () => {
    const now = new Date('2027-02-16T09:30:00Z');
    expect(planned('due', { now })).toEqual(['due seat 2027-02-16 10:30']);
    const logged = (instant: string) => ({ now, action: { lastLoggedAt: new Date(instant) } });
    expect(planned('due', logged('2027-02-07T22:59:00Z'))).toEqual(['due seat 2027-02-16 10:30']);
    expect(planned('due', logged('2027-02-07T23:00:00Z'))).toEqual([]);
    expect(planned('due', { now: new Date('2027-02-22T23:00:00Z') })).toEqual([]);
  });

  it('given a line that is logged, then it is silent later, and what is overdue climbs on', () => {
    const action = { lastLoggedAt: new Date('2027-02-24T09:00:00Z') };
    const now = new Date('2027-02-24T09:00:00Z');
    expect(planned('silent', { action, now, rules: allOn })).toEqual(['silent seat 2027-04-21 08:00']);
    expect(planned('overdue', { action, now }).slice(1)).toEqual([
      'overdue-deputy seat 2027-03-08 08:00',
      'overdue-coordinator sam 2027-03-08 08:00',
    ]);
  });

  it('given one that was overdue as it was made, then its days count from then; and one that is to start, its silence', () => {
    const action = { createdAt: new Date('2027-03-01T09:00:00Z'), lastLoggedAt: null };
    const now = new Date('2027-03-01T09:00:00Z');
    expect(planned('overdue', { action, now })).toEqual([
      'overdue seat 2027-03-02 08:00',
      'overdue-deputy seat 2027-03-15 08:00',
      'overdue-coordinator sam 2027-03-15 08:00',
    ]);
    const starting = { startsOn: civilDate('2027-03-08'), dueOn: civilDate('2027-12-01') };
    expect(planned('silent', { action: { ...action, ...starting }, now, rules: allOn })).toEqual([
      'silent seat 2027-05-03 08:00',
    ]);
  });

  it('given another last day, then they are other mails, and back on the first the same', () => {
    const [first] = plannedReminders('due', exampleDossier());
    const [other] = plannedReminders('due', exampleDossier({ action: { dueOn: civilDate('2027-03-31') } }));
    expect([first?.revision, other?.revision]).toEqual([20270222, 20270331]);
  });

  it('given a seat that nobody has when it is due, then who coordinates is told instead, and whoever has it then is not', () => {
    const until = new Date('2027-02-15T00:00:00Z');
    const leaving = exampleSeat({ turns: [turn('holder', 'noor', { until })] });
    expect(planned('due', { seat: leaving })).toEqual(['due seat 2027-02-08 08:00']);
    expect(planned('overdue', { seat: leaving })).toEqual([
      'overdue sam 2027-02-23 08:00',
      'overdue-coordinator sam 2027-03-08 08:00',
    ]);
    const abolished = exampleSeat({ endedAt: new Date('2027-01-20T00:00:00Z') });
    expect(planned('due', { seat: abolished })).toEqual(['due sam 2027-02-08 08:00']);
    const vacant = exampleSeat({ turns: [turn('deputy', 'eli')] });
    expect(planned('due', { seat: vacant })).toEqual(['due seat 2027-02-08 08:00']);
  });

  it('given a day between a holder and the next, then it goes to the deputy, and without one to who coordinates', () => {
    const until = new Date('2027-02-01T00:00:00Z');
    const from = new Date('2027-02-15T00:00:00Z');
    const between = [turn('holder', 'noor', { until }), turn('holder', 'alex', { from })];
    const dueAt = new Date('2027-02-08T07:00:00Z');
    const seat = exampleSeat({ turns: [...between, turn('deputy', 'eli')] });
    expect(planned('due', { seat })).toEqual(['due seat 2027-02-08 08:00']);
    expect(readerAt(seat, dueAt)).toMatchObject({ as: 'deputy', contact: { id: 'eli' } });
    expect(planned('due', { seat: exampleSeat({ turns: between }) })).toEqual(['due sam 2027-02-08 08:00']);
  });

  it('given a deputy who reads the holder’s mailbox, then it does not climb to them', () => {
    const deputy = turn('deputy', 'eli', {
      contact: { ...turn('deputy', 'eli').contact, email: 'NOOR@nykvarn.example' },
    });
    const seat = exampleSeat({ turns: [turn('holder', 'noor'), deputy] });
    expect(planned('overdue', { seat })).toEqual([
      'overdue seat 2027-02-23 08:00',
      'overdue-coordinator sam 2027-03-08 08:00',
    ]);
  });

  it('given a coordinator who is away when it climbs, then it climbs to who is there', () => {
    const away = exampleLeader('sam', {
      absences: [{ from: civilDate('2027-03-08'), to: civilDate('2027-03-12') }],
    });
    const robin = exampleLeader('robin', { roles: ['backup-coordinator'] });
    const leadership = { coordinators: [away], backups: [robin], escalation: null };
    expect(planned('overdue', { leadership })).toContain('overdue-coordinator robin 2027-03-08 08:00');
  });

  it('given one of two coordinators has been told, then no third is, and the second still', () => {
    const leadership = {
      coordinators: [exampleLeader('sam'), exampleLeader('kim'), exampleLeader('alex')],
      backups: [],
      escalation: null,
    };
    const mail = (id: string, state: MailingState) => ({
      id,
      kind: 'action-plan.overdue' as const,
      occasion: 'overdue-coordinator',
      recipient: { type: 'account' as const, id },
      revision: 20270222,
      state,
      dueAt: new Date('2027-03-08T07:00:00Z'),
      told: null,
      email: null,
      sendingAt: null,
      stopped: false,
      possiblyDoubled: false,
    });
    const coordinators = (history: ReturnType<typeof mail>[]) =>
      planned('overdue', { leadership, history }).flatMap(
        (each) => /coordinator (\w+)/.exec(each)?.[1] ?? [],
      );
    expect(coordinators([])).toEqual(['sam', 'kim', 'alex']);
    expect(coordinators([mail('sam', 'pending'), mail('kim', 'sending')])).toEqual(['sam', 'kim', 'alex']);
    expect(coordinators([mail('sam', 'sent'), mail('kim', 'sending')])).toEqual(['kim']);
    expect(coordinators([mail('sam', 'sent'), mail('kim', 'superseded')])).toEqual([]);
    expect(coordinators([{ ...mail('sam', 'sent'), revision: 20270131 }])).toEqual(['sam', 'kim', 'alex']);
  });

  it('given a colleague is asked, then at once, while who asked has the seat that they were asked for', () => {
    const asked = {
      id: 'kim',
      actionId: 'action',
      seatId: 'seat',
      contactId: 'eli',
      name: 'Kim Exempel',
      email: 'kim@nykvarn.example',
      askedAt: new Date('2027-02-01T09:00:00Z'),
      expiresAt: new Date('2027-02-15T23:00:00Z'),
      entryId: null,
    };
    const of = (values: Partial<Parameters<typeof exampleDossier>[0]> = {}) =>
      colleagueKind.plan(exampleDossier({ asked, ...values })).map(({ recipient, dueAt }) => ({
        id: recipient.id,
        dueAt,
      }));
    expect(of()).toEqual([{ id: 'kim', dueAt: asked.askedAt }]);
    // another seat of the same person's was made responsible since
    expect(of({ asked: { ...asked, seatId: 'another' } })).toEqual([]);
    expect(of({ asked: { ...asked, contactId: 'robin' } })).toEqual([]);
    expect(of({ now: asked.expiresAt })).toEqual([]);
    expect(of({ action: { goal: null } })).toEqual([]);
    expect(of({ action: { status: 'done' } })).toEqual([]);
  });
});
