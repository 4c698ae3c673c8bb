import { remembered } from './remembered';

describe('what a pure function has answered', () => {
  it('given the same question again, then it is not worked out again', () => {
    const answers = remembered<number>();
    const worked: string[] = [];
    const ask = (question: string) =>
      answers(question, () => {
        worked.push(question);
        return question.length;
      });

    expect(['Monday', 'May', 'Monday', 'May'].map(ask)).toEqual([6, 3, 6, 3]);
    expect(worked).toEqual(['Monday', 'May']);
  });

  it('given an answer of nothing, then it is kept as any other', () => {
    const answers = remembered<number>();
    answers('none', () => 0);
    expect(answers('none', () => 1)).toBe(0);
  });

  it('given a question without an answer, then it is asked again the next time', () => {
    const answers = remembered<number>();
    const refused = () => {
      throw new RangeError('Not a date');
    };
    expect(() => answers('2027-02-30', refused)).toThrow('Not a date');
    expect(answers('2027-02-30', () => 1)).toBe(1);
  });

  it('given more than it keeps, then it begins anew and its answers stay right', () => {
    const answers = remembered<number>();
    const kept = () => answers('first', () => -1);
    answers('first', () => 1);
    for (let each = 1; each < 5000; each += 1) answers(`${each}`, () => each);
    expect(kept()).toBe(1);
    answers('one more', () => 0);
    expect(kept()).toBe(-1);
  });
});
