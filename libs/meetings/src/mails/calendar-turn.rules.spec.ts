import { turnsCalendar } from './calendar-turn.rules';
import { exampleMailing } from './dossier/meeting-dossier.builder';

describe('what raises the SEQUENCE without a change of the meeting', () => {
  const withdrawn = exampleMailing({ kind: 'meetings.withdrawn', occasion: 'withdrawn:police chief' });
  const turns = (
    kind: Parameters<typeof turnsCalendar>[1][number]['kind'],
    occasion: string,
    history = [exampleMailing()],
  ) => turnsCalendar({ history }, [{ kind, occasion }]);

  it('is a withdrawal, and an invitation of who has had an earlier one', () => {
    expect(turns('meetings.withdrawn', 'withdrawn')).toBe(true);
    expect(turns('meetings.notice', 'again:police chief:1')).toBe(true);
  });

  it('is any notice once somebody has had the meeting taken back', () => {
    expect(turns('meetings.notice', 'notice', [withdrawn])).toBe(true);
    expect(turns('meetings.notice', 'notice')).toBe(false);
  });

  it('is a date that is released, and one that is kept again once any has been', () => {
    const released = exampleMailing({ kind: 'meetings.hold', occasion: 'released:police chief' });
    expect(turns('meetings.hold', 'released:police chief')).toBe(true);
    expect(turns('meetings.hold', 'held:police chief')).toBe(false);
    expect(turns('meetings.hold', 'held:police chief', [exampleMailing(), released])).toBe(true);
    expect(turns('meetings.notice', 'notice', [exampleMailing(), released])).toBe(false);
    expect(turns('meetings.notice', 'notice', [exampleMailing(), withdrawn])).toBe(true);
  });

  it('is no mail that leaves calendars alone', () => {
    expect(turns('meetings.chase', 'rule', [withdrawn])).toBe(false);
    expect(turnsCalendar({ history: [withdrawn] }, [])).toBe(false);
  });
});
