import { civilDate } from '@samsyn/contract';
import { usualTitle } from './meeting-title.rules';

describe('what a meeting is called when nobody named it', () => {
  it('given a council, then its season', () => {
    const council = { name: 'Exempelrådet', kind: 'council' };

    expect(usualTitle(council, civilDate('2027-06-30'))).toBe('Exempelrådet – vår 2027');
    expect(usualTitle(council, civilDate('2027-07-01'))).toBe('Exempelrådet – höst 2027');
  });

  it('given a working group, then its name alone, which no move makes false', () => {
    const group = { name: 'Arbetsgruppen', kind: 'working-group' };

    expect(usualTitle(group, civilDate('2027-02-03'))).toBe('Arbetsgruppen');
  });
});
