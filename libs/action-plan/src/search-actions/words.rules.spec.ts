import { wordsIn } from './words.rules';

describe('the words of a text', () => {
  it('given Swedish and its neighbours, then they are compared without accents and capitals', () => {
    expect(wordsIn('Stöd till ANHÖRIGA på Ærø').map(({ word }) => word)).toEqual([
      'stod',
      'till',
      'anhoriga',
      'pa',
      'aero',
    ]);
    expect(wordsIn('Café')).toEqual([{ word: 'cafe', spoken: 'café', from: 0, to: 4 }]);
  });

  it('given an accent that stands by itself, then the word is the same', () => {
    expect(wordsIn('sto\u0308d').map(({ word }) => word)).toEqual(['stod']);
  });

  it('given what parts words, then each is told where it stands', () => {
    expect(wordsIn('elever/personal, åk 8–9').map(({ word, from, to }) => [word, from, to])).toEqual([
      ['elever', 0, 6],
      ['personal', 7, 15],
      ['ak', 17, 19],
      ['8', 20, 21],
      ['9', 22, 23],
    ]);
  });

  it('given no word, or one that goes on for ever, then there is none', () => {
    expect(wordsIn('… – !')).toEqual([]);
    expect(wordsIn('x'.repeat(65))).toEqual([]);
  });
});
