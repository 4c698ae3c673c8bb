import { mayHandle } from './reserved-roles.rules';

describe('who may make and unmake whom', () => {
  it('given an administrator, then everybody', () => {
    expect(mayHandle(['reader', 'administrator'], ['administrator'], [])).toBe(true);
  });

  it('given anybody else, then everybody who neither is nor becomes an administrator', () => {
    expect(mayHandle(['coordinator'], ['coordinator'], ['member'])).toBe(true);
    expect(mayHandle(['coordinator'], ['member'], ['administrator'])).toBe(false);
    expect(mayHandle(['coordinator'], ['administrator'], [])).toBe(false);
  });
});
