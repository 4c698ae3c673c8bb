import { fail, ok, type Result } from './result';

const halve = (number: number): Result<number, 'number.odd'> =>
  number % 2 === 0 ? ok(number / 2) : fail('number.odd');

describe('Result', () => {
  it('carries the value of a success', () => {
    expect(halve(8)).toEqual({ ok: true, value: 4 });
  });

  it('carries the code of an expected failure', () => {
    expect(halve(7)).toEqual({ ok: false, error: 'number.odd' });
  });
});
