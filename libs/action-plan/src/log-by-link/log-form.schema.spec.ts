import { civilDate } from '@samsyn/contract';
import { logInputOf, readLogForm } from './log-form.schema';

const today = civilDate('2027-03-08');
const empty = { version: '3', dueOn: '', text: '', reading: '', writtenBy: '' };
const read = (sent: unknown) => readLogForm(sent, today);
const faults = (sent: unknown) => {
  const form = read(sent);
  return form.ok ? [] : form.error.map(({ field, problem }) => `${field} ${problem}`);
};

describe('the form in which an action is logged', () => {
  it('given a choice, then what belongs to it is read, and what a browser sends besides left out', () => {
    expect(read({ ...empty, how: 'done', reading: ' 6,5 ', dueOn: '2027-03-31' })).toEqual({
      ok: true,
      value: { version: 3, how: 'done', reading: 6.5 },
    });
    expect(read({ ...empty, how: 'more-time', dueOn: '2027-03-08', text: 'Väntar.\r\nPå svar.' })).toEqual({
      ok: true,
      value: { version: 3, how: 'more-time', dueOn: '2027-03-08', text: 'Väntar.\nPå svar.' },
    });
    expect(read({ ...empty, how: 'stopped', text: 'Ingen tid', writtenBy: 'Kim Exempel' })).toEqual({
      ok: true,
      value: { version: 3, how: 'stopped', text: 'Ingen tid', writtenBy: 'Kim Exempel' },
    });
  });

  it.each([
    ['no choice', empty, 'how how'],
    ['a choice that there is not', { ...empty, how: 'planned' }, 'how how'],
    ['more time without a day', { ...empty, how: 'more-time' }, 'dueOn dueOn'],
    ['a day that there is not', { ...empty, how: 'more-time', dueOn: '2027-02-30' }, 'dueOn dueOn'],
    ['a day that has been', { ...empty, how: 'more-time', dueOn: '2027-03-07' }, 'dueOn past'],
    ['a reading that is no number', { ...empty, how: 'done', reading: 'många' }, 'reading reading'],
    ['a reading below nothing', { ...empty, how: 'done', reading: '-1' }, 'reading reading'],
    [
      'an identity number',
      { ...empty, how: 'ongoing', text: 'Träffade 19121212-1212' },
      'text text.identity-number',
    ],
    ['one in the reason', { ...empty, how: 'stopped', reason: '121212-1212' }, 'reason text.identity-number'],
    [
      'an address as a name',
      { ...empty, how: 'done', writtenBy: 'kim@exempel.example' },
      'writtenBy text.link',
    ],
    ['a field that there is not', { ...empty, how: 'done', status: 'done' }, 'how form'],
    ['no version', { ...empty, version: '', how: 'done' }, 'how form'],
    ['nothing at all', undefined, 'how form'],
  ])('given %s, then it says so at the field', (_what, sent, fault) => {
    expect(faults(sent)).toEqual([fault]);
  });

  it('given several things are wrong, then all of them are told at once, as they stand on the page', () => {
    const number = { ...empty, how: 'more-time', text: '19121212-1212' };
    expect(faults(number)).toEqual(['dueOn dueOn', 'text text.identity-number']);
    expect(faults({ ...number, dueOn: '2027-03-07', reading: 'många' })).toEqual([
      'dueOn past',
      'text text.identity-number',
      'reading reading',
    ]);
  });

  it('given something is wrong, then what was written is kept, and nothing that the form does not have', () => {
    expect(
      logInputOf({ ...empty, how: 'ongoing', text: '19121212-1212\u0000', version: '3', x: 'y' }),
    ).toEqual({
      dueOn: '',
      how: 'ongoing',
      reading: '',
      text: '19121212-1212',
      writtenBy: '',
    });
    expect(logInputOf('nothing')).toEqual({});
  });
});
