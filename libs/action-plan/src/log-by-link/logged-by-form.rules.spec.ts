import { civilDate } from '@samsyn/contract';
import type { LinkedAction } from './linked-actions';
import type { FilledLogForm } from './log-form.schema';
import { isSaidAlready, loggedBy } from './logged-by-form.rules';

const form = (values: Partial<FilledLogForm> = {}): FilledLogForm => ({
  version: 3,
  how: 'ongoing',
  text: 'Lamporna är beställda.',
  ...values,
});
const moreTime = form({ how: 'more-time', dueOn: civilDate('2027-06-30'), reading: 4 });

describe('what is logged by the form', () => {
  it('given only how it goes, then nothing else is said', () => {
    expect(loggedBy({ version: 3, how: 'done' })).toEqual({ status: 'done' });
    expect(loggedBy({ version: 3, how: 'ongoing' })).toEqual({ status: 'ongoing' });
  });

  it('given more time, then the day is said and nothing of the status', () => {
    expect(loggedBy(moreTime)).toEqual({
      text: 'Lamporna är beställda.',
      dueOn: '2027-06-30',
      reading: { value: 4 },
    });
  });

  it('given it is stopped, then why is said', () => {
    expect(loggedBy({ version: 3, how: 'stopped', reason: 'Pengarna är slut.' })).toEqual({
      status: 'stopped',
      stoppedReason: 'Pengarna är slut.',
    });
  });
});

describe('a form that is sent twice', () => {
  const at = new Date('2027-03-15T09:00:00Z');
  const action = (own: object | null, lastLoggedAt: Date | null = at) =>
    ({
      own: own && { at, text: null, status: null, dueOn: null, reading: null, ...own },
      lastLoggedAt,
    }) as LinkedAction;
  const said = { text: 'Lamporna är beställda.', status: 'ongoing' };

  it('given the last that was written says the same, then it is said already', () => {
    expect(isSaidAlready(action(said), form())).toBe(true);
    const asked = { text: said.text, dueOn: '2027-06-30', reading: 4 };
    expect(isSaidAlready(action(asked), moreTime)).toBe(true);
    expect(isSaidAlready(action({ status: 'done' }), { version: 3, how: 'done' })).toBe(true);
  });

  it.each([{ text: 'Annat.' }, { status: 'done' }, { dueOn: '2027-06-30' }, { reading: 4 }])(
    'given it says otherwise in %o, then it is not',
    (other) => {
      expect(isSaidAlready(action({ ...said, ...other }), form())).toBe(false);
    },
  );

  it('given somebody has written since, or they never have, then it is not', () => {
    expect(isSaidAlready(action(said, new Date('2027-03-15T10:00:00Z')), form())).toBe(false);
    expect(isSaidAlready(action(said, null), form())).toBe(false);
    expect(isSaidAlready(action(null), form())).toBe(false);
  });
});
