import { isPassingFailure, isRefusedValue, PassingFailure } from './failure-cause.rules';

const failure = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

describe('what is behind a failure of the database', () => {
  it.each(['57P01', '53300', '40P01', '25P03', 'ECONNREFUSED'])(
    'given %s, then it passes by itself',
    (code) => {
      expect([isPassingFailure(failure(code)), isRefusedValue(failure(code))]).toEqual([true, false]);
    },
  );

  it('given a failure that says so itself, then it passes, and is named in the log', () => {
    const failed = new PassingFailure('The bucket does not answer');
    expect([isPassingFailure(failed), failed.name]).toEqual([true, 'PassingFailure']);
  });

  it('given a connection that was cut, then it passes by itself', () => {
    expect(isPassingFailure(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it.each(['22021', '22P05', '23514'])('given %s, then the value is refused for good', (code) => {
    expect([isPassingFailure(failure(code)), isRefusedValue(failure(code))]).toEqual([false, true]);
  });

  it.each([
    new Error('poison'),
    failure('42703'),
    failure('42P08'),
    failure('42P22'),
    'not an error',
    undefined,
  ])('given %s, then it is neither', (error) => {
    expect([isPassingFailure(error), isRefusedValue(error)]).toEqual([false, false]);
  });
});
