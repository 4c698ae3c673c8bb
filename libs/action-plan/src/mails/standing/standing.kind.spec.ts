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
import type { StandingDossier } from './standing-dossier';
import { standingEmail, standingSample } from './standing.email';
import { standingKind } from './standing.kind';

function dossier(values: Partial<StandingDossier> = {}): StandingDossier {
  const { action: _action, ...setting } = exampleDossier();
  return { ...setting, open: [exampleAction()], ...values };
}
const planned = (values: Partial<StandingDossier> = {}) =>
  standingKind.plan(dossier(values)).map(({ revision, dueAt }) => `${revision} ${dueAt.toISOString()}`);

describe('what who has a seat is told each quarter', () => {
  it('given open actions, then on the first day of the next quarter, or when mail next may', () => {
    expect(planned()).toEqual(['20270401 2027-04-01T06:00:00.000Z']);
    const calendar = exampleCalendar({
      daysOff: new Set([civilDate('2027-04-01')]),
      quietPeriods: [{ from: civilDate('2027-07-01'), to: civilDate('2027-07-31') }],
    });
    expect(planned({ calendar })).toEqual(['20270401 2027-04-02T06:00:00.000Z']);
    expect(planned({ calendar, now: new Date('2027-04-02T05:00:00Z') })).toEqual([
      '20270401 2027-04-02T06:00:00.000Z',
    ]);
    expect(planned({ calendar, now: new Date('2027-05-01T06:00:00Z') })).toEqual([
      '20270701 2027-08-02T06:00:00.000Z',
    ]);
    expect(planned({ now: new Date('2027-12-01T06:00:00Z') })).toEqual(['20280101 2028-01-03T07:00:00.000Z']);
  });

  it('given none, a plan that holds no more, nobody who has the seat, or a body that wants none, then none', () => {
    expect(planned({ open: [] })).toEqual([]);
    expect(planned({ open: [exampleAction({ goal: null })] })).toEqual([]);
    expect(planned({ seat: exampleSeat({ turns: [] }) })).toEqual([]);
    expect(planned({ rules: [] })).toEqual([]);
    expect(planned({ seat: exampleSeat({ turns: [turn('deputy', 'eli')] }) })).toHaveLength(1);
  });

  it('given one is on its way, then it stays that one; when it has ended, then the next quarter’s follows', () => {
    const now = new Date('2027-04-01T06:30:00Z');
    for (const state of ['pending', 'sending', 'unknown'] as const) {
      expect(planned({ now, history: [exampleQuarterly({ state })] })).toEqual([
        '20270401 2027-04-01T06:00:00.000Z',
      ]);
    }
    for (const state of ['sent', 'failed', 'expired'] as const) {
      expect(planned({ now, history: [exampleQuarterly({ state })] })).toEqual([
        '20270701 2027-07-01T06:00:00.000Z',
      ]);
    }
  });

  it('given everything was done since it was planned, then it does not leave', () => {
    const mailing = { occasion: 'standing', revision: 20270401, recipient: { id: 'seat' } } as Mailing;
    const at = { ...mailing, dueAt: new Date('2027-04-01T06:00:00Z') };
    const now = new Date('2027-04-01T06:00:10Z');
    const decided = (values: Partial<StandingDossier>) =>
      standingKind.decide(
        dossier({ now, history: [exampleQuarterly({ state: 'sending' })], ...values }),
        undefined,
        at,
      );
    expect(decided({ open: [] })).toBe(NO_LONGER_DUE);
    expect(decided({})).toMatchObject({ as: 'holder', contact: { id: 'noor' } });
    const handedOver = exampleSeat({ turns: [turn('holder', 'kim')] });
    expect(decided({ seat: handedOver })).toMatchObject({ contact: { id: 'kim' } });
  });

  it.each<[ContactLanguage, string]>([
    ['sv', 'Sista dag var 22 februari, försenad 38 dagar. Pågår. Senast antecknat 8 januari.'],
    ['en', 'Was due 22 February, overdue 38 days. Ongoing. Last logged 8 January.'],
  ])('in %s: says of each action when it is due and how it stands', (language, sentence) => {
    const content = standingEmail({ ...standingSample, reader: { ...standingSample.reader, language } });
    for (const written of [mailHtml(content), mailText(content)]) {
      expect(written).toContain(sentence);
      expect(written).toContain(standingSample.open[1]?.title);
    }
  });

  it('given one action or several, then why they are told says so', () => {
    const why = (count: number) =>
      mailText(standingEmail({ ...standingSample, open: standingSample.open.slice(0, count) }));
    expect(why(1)).toContain('för att åtgärden hör till ditt uppdrag');
    expect(why(2)).toContain('för att åtgärderna hör till ditt uppdrag');
  });

  it('given many, then the first are told and the rest counted', () => {
    const [first] = standingSample.open;
    const open = Array.from({ length: 14 }, (_, at) => ({ ...first!, title: `Åtgärd ${at}` }));
    const { facts, details, subject } = standingEmail({ ...standingSample, open });
    expect([subject, facts.length, details[0]]).toEqual([
      'Så ligger det till: 14 öppna åtgärder',
      12,
      'Och 2 till. Alla finns på sidan.',
    ]);
  });
});
