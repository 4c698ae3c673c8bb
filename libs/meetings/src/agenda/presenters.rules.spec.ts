import type { AgendaItem } from '@samsyn/contract';
import { hasStranger, ownItems, withPresenters } from './presenters.rules';

const seats = [{ seatId: 'police', organisationName: 'Polisen' }];
const item = (values: Partial<AgendaItem> = {}): AgendaItem => ({
  title: 'Lägesbild',
  presenter: null,
  minutes: 10,
  kind: 'information',
  ...values,
});

describe('who presents an item', () => {
  it('given a seat that takes part, then it is called as its organisation is, unless something else is said', () => {
    const chosen = [item({ seatId: 'police' }), item({ seatId: 'police', presenter: 'Kommunpolisen' })];
    expect(hasStranger(chosen, seats)).toBe(false);
    expect(withPresenters(chosen, seats)).toEqual([
      item({ seatId: 'police', presenter: 'Polisen' }),
      item({ seatId: 'police', presenter: 'Kommunpolisen' }),
    ]);
  });

  it('given words alone, then nobody is chosen, however much they look like an organisation', () => {
    expect(withPresenters([item({ presenter: 'Polisen' })], seats)).toEqual([item({ presenter: 'Polisen' })]);
  });

  it('given a seat that takes no part, then it is told, and a standing agenda does without', () => {
    const strange = [item({ seatId: 'other', presenter: 'SBFF' })];
    expect(hasStranger(strange, seats)).toBe(true);
    expect(hasStranger([item(), item({ seatId: 'police' }), ...strange], seats)).toBe(true);
    expect(hasStranger([item()], seats)).toBe(false);
    expect(withPresenters(strange, seats)).toEqual([item({ presenter: 'SBFF' })]);
  });

  it('given an agenda, then a seat’s own items are known by where they stand', () => {
    const agenda = [
      item({ seatId: 'police' }),
      item(),
      item({ seatId: 'other' }),
      item({ seatId: 'police' }),
    ];
    expect(ownItems(agenda, { seatId: 'police' })).toEqual([0, 3]);
    expect(ownItems(agenda, { seatId: 'none' })).toEqual([]);
  });
});
