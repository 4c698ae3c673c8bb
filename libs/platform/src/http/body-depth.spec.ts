import { isDeeper, refuseDeepBodies } from './body-depth';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('how deep a body may be', () => {
  it('given levels of lists and objects, when they are counted, then plain values are none', () => {
    expect(isDeeper('text', 0)).toBe(false);
    expect(isDeeper(null, 0)).toBe(false);
    expect(isDeeper([], 0)).toBe(true);
    expect(isDeeper({ agenda: [{ title: 'Paus' }] }, 3)).toBe(false);
    expect(isDeeper({ agenda: [{ title: 'Paus' }] }, 2)).toBe(true);
  });

  it('given a body at the limit, one beyond it and one far beyond, when they come, then only the first passes', async () => {
    await expect(refuseDeepBodies({ body: nested(16) })).resolves.toBeUndefined();
    await expect(refuseDeepBodies({ body: nested(17) })).rejects.toMatchObject({ code: 'request.too-deep' });
    await expect(refuseDeepBodies({ body: nested(100_000) })).rejects.toMatchObject({
      code: 'request.too-deep',
    });
  });
});
