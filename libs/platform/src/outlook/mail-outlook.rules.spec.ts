import type { MailKindName } from '@samsyn/contract';
import { type ExpectedMail, outlookOf } from './mail-outlook.rules';
import { MailOutlook } from './mail-outlook';

const now = new Date('2027-04-07T10:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const mail = (values: Partial<ExpectedMail> & { hash: string }): ExpectedMail => ({
  slot: values.hash,
  kind: 'example.notice',
  person: `contact:${values.hash}`,
  dueAt: inMinutes(600),
  ...values,
});
const changed = (before: ExpectedMail[], after: ExpectedMail[]) => outlookOf([{ before, after }], now);

describe('what a write does to planned mail', () => {
  it('given nothing that changes, then nothing is told', () => {
    const stands = [mail({ hash: 'a', dueAt: inMinutes(5) })];
    expect(changed(stands, stands)).toEqual({
      now: now.toISOString(),
      soon: null,
      planned: [],
      retimed: [],
      withdrawn: [],
    });
  });

  it('given several kinds to one person, then they are one person who gets mail soon, and a line for each kind', () => {
    const kind: MailKindName = 'example.reminder';
    const twice = [
      mail({ hash: 'a', person: 'contact:kim', dueAt: inMinutes(12) }),
      mail({ hash: 'b', person: 'contact:kim', dueAt: inMinutes(20), kind }),
    ];
    expect(changed([], twice)).toMatchObject({
      soon: { people: 1, at: inMinutes(12).toISOString() },
      planned: [{ people: 1 }, { kind, people: 1 }],
    });
  });

  it.each([
    [60, 1],
    [60.01, 0],
  ])('given a mail due in %d minutes, then %d people get it within the hour', (minutes, people) => {
    expect(changed([], [mail({ hash: 'a', dueAt: inMinutes(minutes) })]).soon?.people ?? 0).toBe(people);
  });

  it('given a mail that is late, then it leaves now', () => {
    const late = changed([], [mail({ hash: 'a', dueAt: inMinutes(-30) })]);
    expect(late.planned[0]?.at).toBe(now.toISOString());
    expect(late.soon?.at).toBe(now.toISOString());
  });

  it('given a vacant seat, then nobody is counted', () => {
    expect(changed([], [mail({ hash: 'a', person: null, dueAt: now })])).toMatchObject({
      soon: null,
      planned: [],
    });
  });

  it('given another mail in the same place, then it is told with both times, and only what has no other is withdrawn', () => {
    const before = [mail({ hash: 'a', slot: 'reminder of kim' }), mail({ hash: 'b' })];
    const after = [mail({ hash: 'c', slot: 'reminder of kim', dueAt: inMinutes(900) })];
    expect(changed(before, after)).toMatchObject({
      planned: [],
      retimed: [{ at: inMinutes(900).toISOString(), before: inMinutes(600).toISOString(), people: 1 }],
      withdrawn: [{ at: inMinutes(600).toISOString(), people: 1 }],
    });
  });

  it('given a mail that leaves soon anyway, then another minute makes nobody get mail who would not have', () => {
    const before = [mail({ hash: 'a', dueAt: inMinutes(30) })];
    expect(changed(before, [mail({ hash: 'a', dueAt: inMinutes(10) })]).soon).toBeNull();
    expect(changed([mail({ hash: 'a' })], [mail({ hash: 'a', dueAt: inMinutes(10) })]).soon?.people).toBe(1);
  });

  it('given lines of several days, then the soonest is first', () => {
    const planned = [mail({ hash: 'a', dueAt: inMinutes(900) }), mail({ hash: 'b', dueAt: inMinutes(700) })];
    const instants = changed([], planned).planned.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted());
  });
});

describe('an outlook', () => {
  const soon = [mail({ hash: 'a', dueAt: now })];

  it('given a subject planned anew twice, then what stood before the first and after the last counts', () => {
    const outlook = new MailOutlook();
    outlook.replanned('meeting 1', [], soon);
    outlook.replanned('meeting 1', soon, []);
    expect(outlook.view(now, false)).toMatchObject({ planned: [], withdrawn: [], needsConfirmation: false });
  });

  it('given mail that is ordered, then it is asked about only when somebody says so', () => {
    const outlook = new MailOutlook();
    outlook.replanned('meeting 1', [], soon);
    expect(outlook.view(now, false).needsConfirmation).toBe(true);
    expect(outlook.view(now, true).needsConfirmation).toBe(false);
    outlook.askFirst();
    expect(outlook.view(now, true).needsConfirmation).toBe(true);
  });

  it('given nothing that leaves, then nothing is asked', () => {
    const outlook = new MailOutlook();
    outlook.askFirst();
    expect(outlook.view(now, false).needsConfirmation).toBe(false);
  });
});
