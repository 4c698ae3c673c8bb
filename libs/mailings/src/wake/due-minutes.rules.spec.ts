import { dueMinutes } from './due-minutes.rules';

const now = new Date('2027-03-10T06:59:30.000Z');
const at = (time: string) => new Date(`2027-03-10T${time}Z`);

describe('the minutes to wake at', () => {
  it('given fifty mails in one minute, then one job, at the last of them', () => {
    const due = Array.from({ length: 50 }, (_, index) => at(`07:00:${String(index).padStart(2, '0')}.500`));

    expect(dueMinutes(due, now)).toEqual({
      overdue: false,
      minutes: [{ name: String(at('07:00:00').getTime() / 60_000), delay: 79_500 }],
    });
  });

  it('given different minutes, then a job for each, and their names do not depend on the moment of planning', () => {
    const due = [at('07:00:00'), at('07:01:00')];
    const names = (when: Date) => dueMinutes(due, when).minutes.map(({ name }) => name);

    expect(new Set(names(now)).size).toBe(2);
    expect(names(at('06:00:00'))).toEqual(names(now));
  });

  it('given what is due already or this very instant, then it is told apart and waits for no minute', () => {
    expect(dueMinutes([now], now)).toEqual({ overdue: true, minutes: [] });
    expect(dueMinutes([at('06:00:00'), at('07:00:00')], now)).toMatchObject({
      overdue: true,
      minutes: [{ delay: 30_000 }],
    });
  });

  it('given nothing, then no job', () => {
    expect(dueMinutes([], now)).toEqual({ overdue: false, minutes: [] });
  });
});
