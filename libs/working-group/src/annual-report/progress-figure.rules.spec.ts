import { type ProgressBar, progressDrawing } from './progress-figure.rules';

const words = {
  done: 'Genomförda',
  ongoing: 'Pågår',
  overdue: 'Försenade',
  planned: 'Planerade',
  stopped: 'Avbrutna',
};
const none = { done: 0, ongoing: 0, overdue: 0, planned: 0, stopped: 0 };
const bar = (name: string, counts: Partial<ProgressBar['counts']> = {}): ProgressBar => ({
  name,
  counts: { ...none, ...counts },
});
interface Drawn {
  x: number;
  y: number;
  width: number;
  fill: string;
}
const numbers = (text: string): Drawn =>
  Object.fromEntries(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      name === 'fill' ? value : Number(value),
    ]),
  ) as unknown as Drawn;
/** The pieces and texts below the legend of five. */
const drawn = (...bars: ProgressBar[]) => {
  const svg = progressDrawing(bars, words);
  return {
    svg,
    legend: [...svg.matchAll(/<rect ([^>]*)\/>/g)].slice(0, 5).map(([, all = '']) => numbers(all)),
    pieces: [...svg.matchAll(/<rect ([^>]*)\/>/g)].slice(5).map(([, all = '']) => numbers(all)),
    texts: [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, all = '', said = '']) => ({
      ...numbers(all),
      said,
    })),
  };
};
const lightness = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

describe('the figure of how goals go', () => {
  it('given two goals, then each is a row below the legend, and the drawing is as high as they need', () => {
    const { svg, legend, texts } = drawn(bar('Mål 1', { done: 1 }), bar('Mål 2'));
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 640 116" font-family="Inter"/,
    );
    expect(svg).toMatch(/<\/svg>$/);
    expect(legend.map(({ x }) => x)).toEqual([0, 128, 256, 384, 512]);
    expect(texts.map(({ said, x, y }) => `${said} ${x} ${y}`)).toEqual([
      'Genomförda 20 14',
      'Pågår 148 14',
      'Försenade 276 14',
      'Planerade 404 14',
      'Avbrutna 532 14',
      'Mål 1 0 55',
      '1 394 55',
      'Mål 2 0 95',
      // a goal without actions says so
      '0 150 95',
    ]);
  });

  it('given the most actions in one goal, then it fills the width, and another is as long as its share', () => {
    const { pieces } = drawn(bar('Mål 1', { done: 3, planned: 1 }), bar('Mål 2', { done: 1 }));
    const [done, planned, other] = pieces;
    expect(pieces.map(({ y }) => y)).toEqual([36, 36, 76]);
    expect(done).toMatchObject({ x: 150, width: 353.5 });
    // beside it, with a gap of two, to the edge
    expect(planned).toMatchObject({ x: 505.5, width: 132.5 });
    expect(other).toMatchObject({ x: 150, width: 138.5 });
  });

  it('given each state, then its number can be read on its ground, and the legend has the same', () => {
    const { legend, pieces, texts } = drawn(
      bar('Mål 1', { done: 1, ongoing: 2, overdue: 3, planned: 4, stopped: 5 }),
    );
    expect(pieces.map(({ fill }) => fill)).toEqual(legend.map(({ fill }) => fill));
    expect(new Set(pieces.map(({ fill }) => fill)).size).toBe(5);
    const figures = texts.slice(6);
    expect(figures.map(({ said }) => said)).toEqual(['1', '2', '3', '4', '5']);
    figures.forEach(({ fill, x }, at) => {
      const piece = pieces[at];
      const [light = 0, dark = 0] = [lightness(fill), lightness(piece?.fill ?? '')].toSorted((a, b) => b - a);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
      expect(x).toBeCloseTo((piece?.x ?? 0) + (piece?.width ?? 0) / 2);
    });
  });

  it('given a name with signs of markup, then they are only written', () => {
    expect(drawn(bar('A & B <c>')).svg).toContain('>A &amp; B &lt;c&gt;</text>');
  });
});
