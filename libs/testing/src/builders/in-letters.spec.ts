import { holdsIdentityNumber } from '@samsyn/contract';
import { inLetters } from './in-letters';

describe('an id in letters', () => {
  it('given an id that holds what passes for an identity number, then its letters do not', () => {
    const id = '19900101-2385-4d5e-8f90-0123456789ab';
    expect(holdsIdentityNumber(id)).toBe(true);
    expect(holdsIdentityNumber(inLetters(id))).toBe(false);
  });

  it('given two ids, then their letters differ as they do', () => {
    expect(inLetters('0a1b-9')).toBe('gahbp');
    expect(inLetters('0a1b-9')).not.toBe(inLetters('0a1b-8'));
  });
});
