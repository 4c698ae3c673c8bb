import { columnShares } from './column-shares.rules';

const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);

describe('the widths of columns', () => {
  it('are those of what stands in them, when everything fits on single lines', () => {
    const shares = columnShares(['Mål', 'Genomförda'], [['1', '12']]);
    expect(total(shares)).toBeCloseTo(0.5);
    expect(shares[1]).toBeGreaterThan(shares[0] ?? 1);
  });

  it('fill the page otherwise, with the most for what there is most to read of', () => {
    const shares = columnShares(['Åtgärd', 'Sista dag'], [['ord '.repeat(60), '12 oktober 2027']]);
    expect(total(shares)).toBeCloseTo(1);
    expect(shares[0]).toBeGreaterThan(0.5);
    // room for the date on one line, and no more
    expect((shares[1] ?? 0) * 88).toBeCloseTo(15 + 3);
  });

  it('are even where many short cells are too many for a line', () => {
    const shares = columnShares(Array(7).fill('Kommundirektör'), []);
    expect(shares.map((share) => share.toFixed(3))).toEqual(Array(7).fill((1 / 7).toFixed(3)));
  });

  it('are there without rows too', () => {
    expect(columnShares(['A', 'B'], [])).toEqual([0.25, 0.25]);
  });
});
