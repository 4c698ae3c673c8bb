import type { AgendaItem } from '@samsyn/contract';
import { draftOf, isComplete, isSameAgenda, keyed, moved, requestOf } from './agenda-draft.rules';

const item = (title: string, rest: Partial<AgendaItem> = {}): AgendaItem => ({
  title,
  presenter: null,
  minutes: 10,
  kind: 'information',
  ...rest,
});
const started = (items: AgendaItem[]) => ({
  items: items.map((each) => ({ ...each, start: '13:00' as never })),
});
const titles = (items: readonly AgendaItem[]) => items.map(({ title }) => title);

describe('an agenda that is being written', () => {
  const draft = ['A', 'B', 'C'].map((title) => keyed(item(title)));
  const key = (at: number) => draft[at]?.key ?? '';

  it('given an item that is moved, then it stands there and the others keep their order', () => {
    expect(titles(moved(draft, key(2), 0))).toEqual(['C', 'A', 'B']);
    expect(titles(moved(draft, key(0), 1))).toEqual(['B', 'A', 'C']);
  });

  it('given an item that is first, or last, then it goes no further', () => {
    expect(moved(draft, key(0), -1)).toBe(draft);
    expect(moved(draft, key(2), 3)).toBe(draft);
  });

  it('given what is stored, then it can be written in, and says the same when it is sent', () => {
    const stored = [
      item('A', { seatId: 'a seat', presenter: 'Polisen' }),
      item('B', { presenter: 'Ordförande' }),
    ];
    expect(requestOf(draftOf(started(stored)))).toEqual(stored);
  });

  it('given that somebody else has changed one item, then the others are the same as before', () => {
    const [first, second] = draftOf(started([item('A'), item('X')]), draft);
    expect(first?.key).toBe(key(0));
    expect(second?.key).not.toBe(key(1));
  });

  it('given an item without a name, then it cannot be saved yet', () => {
    expect(isComplete(draft)).toBe(true);
    expect(isComplete([...draft, keyed(item('  '))])).toBe(false);
  });

  it('given words and spaces around them, then the words are sent', () => {
    expect(requestOf([keyed(item(' A ', { presenter: ' ' }))])).toEqual([item('A')]);
  });
});

describe('whether two agendas say the same', () => {
  it.each<[string, AgendaItem, boolean]>([
    ['the same', item('A'), true],
    ['another name', item('B'), false],
    ['another length', item('A', { minutes: 5 }), false],
    ['another kind', item('A', { kind: 'decision' }), false],
    ['somebody who presents', item('A', { presenter: 'Ordförande' }), false],
    ['a seat that presents', item('A', { seatId: 'a seat' }), false],
  ])('given %s', (_what, other, expected) => {
    expect(isSameAgenda([item('A')], [other])).toBe(expected);
  });

  it('given a seat whose name the server has filled in, then they do', () => {
    const [one, other] = [item('A', { seatId: 's' }), item('A', { seatId: 's', presenter: 'Polisen' })];
    expect(isSameAgenda([one], [other])).toBe(true);
  });

  it('given one item more, then they do not', () => {
    expect(isSameAgenda([item('A')], [item('A'), item('B')])).toBe(false);
  });
});
