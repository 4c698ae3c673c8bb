import { clockTime } from '@samsyn/contract';
import { agendaChanges, isSameAgenda } from './agenda-changes.rules';

const item = (start: string, title: string, minutes = 10, presenter: string | null = null) => ({
  startsAt: clockTime(start),
  title,
  minutes,
  presenter,
});
const opening = item('13:00', 'Öppnande');
const picture = item('13:10', 'Lägesbild', 20, 'Polisen');
const next = item('13:30', 'Nästa möte');

describe('what has changed in an agenda', () => {
  const brief = (before: Parameters<typeof agendaChanges>[0], after: Parameters<typeof agendaChanges>[1]) =>
    agendaChanges(before, after).map(({ what, item: { title } }) => `${what} ${title}`);

  it('given the same, then nothing', () => {
    expect(agendaChanges([opening, picture], [opening, picture])).toEqual([]);
    expect(isSameAgenda([opening, picture], [opening, picture])).toBe(true);
  });

  it('given an item put in, then it is new and those after it have another time', () => {
    const after = [opening, item('13:10', 'Kommunikation', 5), item('13:15', 'Lägesbild', 20, 'Polisen')];
    expect(brief([opening, picture], after)).toEqual(['added Kommunikation', 'retimed Lägesbild']);
    expect(isSameAgenda([opening, picture], after)).toBe(false);
  });

  it('given one taken out, another presenter, and a longer end, then each is told', () => {
    const after = [item('13:00', 'Lägesbild', 30, 'SBFF'), item('13:30', 'Nästa möte', 20)];
    expect(brief([opening, picture, next], after)).toEqual([
      'retimed Lägesbild',
      'presenter Lägesbild',
      'length Nästa möte',
      'removed Öppnande',
    ]);
  });

  it('given two that are called alike, then they are matched in their order', () => {
    const twice = [item('13:00', 'Paus'), item('13:10', 'Paus')];
    expect(agendaChanges(twice, twice)).toEqual([]);
    expect(brief(twice, [twice[0] ?? opening])).toEqual(['removed Paus']);
  });

  it.each([
    ['title', item('13:00', 'Inledning')],
    ['length', item('13:00', 'Öppnande', 15)],
    ['presenter', item('13:00', 'Öppnande', 10, 'Ordförande')],
  ])('given another %s, then it is another agenda', (_, changed) => {
    expect(isSameAgenda([opening], [changed])).toBe(false);
  });
});
