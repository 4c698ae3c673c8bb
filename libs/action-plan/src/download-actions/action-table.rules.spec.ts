import { civilDate, type ListedActionView } from '@samsyn/contract';
import { actionTable } from './action-table.rules';

const listed = (values: Partial<ListedActionView> = {}): ListedActionView => ({
  id: 'action',
  planId: 'plan',
  goal: { id: 'goal', position: 2, wording: 'Tryggare centrum', holds: true },
  title: 'Belysning vid stationen',
  seat: { id: 'seat', function: 'Gatuchef', holderName: 'Eva Exempel', vacant: false, ended: false },
  preventionLevel: 'universal',
  startsOn: civilDate('2026-10-01'),
  dueOn: civilDate('2027-03-31'),
  status: 'ongoing',
  overdueDays: 2,
  silent: false,
  lastLoggedAt: '2027-03-14T23:30:00.000Z',
  indicator: { name: 'Lampor', unit: 'st', target: 12.5, wholeNumbers: false },
  lastReading: { id: 'reading', value: 1234.5, readOn: civilDate('2027-03-14') },
  mayLog: true,
  mayEdit: true,
  hit: null,
  version: 1,
  ...values,
});
const table = (action: ListedActionView, language: 'sv' | 'en' = 'sv') =>
  actionTable([action], { language, zone: 'Europe/Stockholm' });
/** The one row, by the headings above it in Swedish. */
const row = (values: Partial<ListedActionView> = {}) => {
  const [headings = [], cells = []] = table(listed(values));
  return Object.fromEntries(headings.map((heading, at) => [heading, cells[at]]));
};

describe('actions as a table', () => {
  it('given an action with everything, then a cell below each heading, and nobody’s name', () => {
    const [headings = [], cells = []] = table(listed());
    expect(headings).toHaveLength(cells.length);
    expect(new Set(headings).size).toBe(14);
    expect(cells).toEqual([
      '2',
      'Tryggare centrum',
      'Belysning vid stationen',
      'Gatuchef',
      expect.any(String) as string,
      '2026-10-01',
      '2027-03-31',
      'Pågår',
      '2',
      'Lampor',
      '1234,5',
      '12,5',
      'st',
      '2027-03-15',
    ]);
    expect(cells.join(' ')).not.toContain('Exempel');
  });

  it('given a reader in English, then numbers are written so', () => {
    const [, cells = []] = table(listed(), 'en');
    expect(cells.slice(10, 12)).toEqual(['1234.5', '12.5']);
  });

  it('given what is not known, then its cells are empty', () => {
    const bare = {
      startsOn: null,
      overdueDays: null,
      indicator: null,
      lastReading: null,
      lastLoggedAt: null,
    };
    expect(Object.values(row(bare)).filter((cell) => cell === '')).toHaveLength(7);
  });

  it('given few people who may be known, then fewer than five; given many, or things, then how many', () => {
    const people = { name: 'Deltagare', unit: 'personer', target: 40, wholeNumbers: true };
    const reading = (value: number) => ({ id: 'reading', value, readOn: civilDate('2027-03-14') });
    const shown = (values: Partial<ListedActionView>) => table(listed(values))[1]?.[10];
    expect(shown({ indicator: people, lastReading: reading(3) })).toMatch(/5/);
    expect(shown({ indicator: people, lastReading: reading(30) })).toBe('30');
    expect(shown({ lastReading: reading(3) })).toBe('3');
    expect(shown({ indicator: people, lastReading: null })).toBe('');
  });
});
