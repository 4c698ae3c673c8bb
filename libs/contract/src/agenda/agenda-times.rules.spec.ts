import { clockTime } from '../civil-date/clock-time.rules';
import { agendaOverrun, agendaTimes } from './agenda-times.rules';

const items = [{ minutes: 5 }, { minutes: 10 }, { minutes: 15 }];
const overrun = (start: string, end: string) => agendaOverrun(items, clockTime(start), clockTime(end));

describe('agendaTimes', () => {
  it('lets each item start where the one before it ends', () => {
    expect(agendaTimes(clockTime('13:00'), items)).toEqual(['13:00', '13:05', '13:15']);
  });

  it('goes on past midnight', () => {
    expect(agendaTimes(clockTime('23:50'), items)).toEqual(['23:50', '23:55', '00:05']);
  });

  it('has no times for an empty agenda', () => {
    expect(agendaTimes(clockTime('13:00'), [])).toEqual([]);
  });
});

describe('agendaOverrun', () => {
  it.each([
    ['fits with time to spare', '13:00', '15:00', 0],
    ['fits exactly', '13:00', '13:30', 0],
    ['needs ten minutes more', '13:00', '13:20', 10],
    ['fits across midnight', '23:50', '00:20', 0],
    ['needs more across midnight', '23:50', '00:10', 10],
  ])('%s', (_what, start, end, expected) => {
    expect(overrun(start, end)).toBe(expected);
  });
});
