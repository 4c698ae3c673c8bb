import { hitIn } from './hit.rules';

const shown = (text: string, ...words: string[]) => {
  const hit = hitIn(text, new Set(words));
  return hit && { text: hit.text, marked: hit.marked.map(([from, to]) => hit.text.slice(from, to)) };
};

describe('where a hit stands', () => {
  it('given a short text, then all of it, with each hit marked as it was written', () => {
    expect(shown('Rutin för avhopparstöd och\nanhörigstöd', 'avhopparstod', 'anhorigstod')).toEqual({
      text: 'Rutin för avhopparstöd och anhörigstöd',
      marked: ['avhopparstöd', 'anhörigstöd'],
    });
  });

  it('given a long text, then a piece of whole words around the first hit, and no mark outside it', () => {
    const hit = shown(`${'Före '.repeat(40)}kursen ${'efter '.repeat(40)}kursen`, 'kursen');

    expect(hit?.text).toMatch(/^… (Före )+kursen (efter )*efter …$/);
    expect(hit?.text.length).toBeLessThan(170);
    expect(hit?.marked).toEqual(['kursen']);
  });

  it('given a text without spaces around it, then the hit is whole all the same', () => {
    expect(shown(`${'x'.repeat(60)}/kurs/${'y'.repeat(200)}`, 'kurs')).toEqual({
      text: '… kurs …',
      marked: ['kurs'],
    });
  });

  it('given none of the words, then nothing', () => {
    expect(shown('Rutin', 'kurs')).toBeNull();
  });
});
