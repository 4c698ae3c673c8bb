import { roleInWords, seatInWords } from './seat-in-words.rules';

describe('a seat in words', () => {
  it('given a function called as its organisation, then it is said once', () => {
    expect(seatInWords({ organisation: 'Polisen', function: 'Polisen' }, 'sv')).toBe('Polisen');
    expect(seatInWords({ organisation: 'Polisen', function: ' polisen' }, 'sv')).toBe('Polisen');
  });

  it('given another function, then it stands in brackets, as inside a sentence', () => {
    const seat = { organisation: 'Nykvarns kommun', function: 'Kommundirektör' };
    expect(seatInWords(seat, 'sv')).toBe('Nykvarns kommun (kommundirektör)');
    expect(seatInWords(seat, 'en')).toBe('Nykvarns kommun (Kommundirektör)');
  });

  it.each([
    ['Kommundirektör', 'kommundirektör'],
    ['Överläkare', 'överläkare'],
    ['IT-chef', 'IT-chef'],
    ['säkerhetschef', 'säkerhetschef'],
    ['', ''],
  ])('given the function %s, then a sentence says %s', (role, said) => {
    expect(roleInWords(role, 'sv')).toBe(said);
  });
});
