import { chosen } from './choice.rules';
import type { Measurement } from './measurement';

const measurement = (names: string[], long: boolean): Measurement => ({
  goals: names.map((name) => ({ name, unit: 's' })),
  long,
  measure: () => Promise.resolve([]),
});
const short = measurement(['list-p50', 'list-p99'], false);
const long = measurement(['sweep-flat'], true);

describe('what is measured', () => {
  const of = (names: string[], all = false) => chosen([short, long], { names, all });

  it('given no names, then all but the long ones', () => {
    expect(of([])).toEqual([short]);
  });

  it('given --all, then the long ones too', () => {
    expect(of([], true)).toEqual([short, long]);
  });

  it('given names, then those alone, long or not, each once', () => {
    expect(of(['sweep-flat'])).toEqual([long]);
    expect(of(['list-p99', 'list-p50'])).toEqual([short]);
  });

  it('given a name that no figure has, then it says which there are', () => {
    expect(() => of(['list-p50', 'speed'])).toThrow(
      'There is no figure speed; there are list-p50, list-p99, sweep-flat',
    );
  });
});
