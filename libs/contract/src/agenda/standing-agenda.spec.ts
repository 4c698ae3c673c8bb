import { agendaSchema } from './agenda-item.schema';
import { agendaOverrun, agendaTimes } from './agenda-times.rules';
import { standingCouncilAgenda, standingWorkingGroupAgenda } from './standing-agenda';

describe('standingCouncilAgenda', () => {
  it('fills 13.00–15.00 as the spring council of 2027 does', () => {
    const items = standingCouncilAgenda('sv');
    const times = agendaTimes(new Date('2027-04-21T11:00:00Z'), 'Europe/Stockholm', items);
    expect(items.map(({ title }, index) => `${times[index]} ${title}`)).toEqual([
      '13:00 Öppnande och dagordning',
      '13:05 Föregående anteckningar',
      '13:15 Lägesbild: polisen',
      '13:30 Lägesbild: SBFF',
      '13:40 Lägesbild: kommunen',
      '13:50 Lägesbild: civilsamhället',
      '14:00 Paus',
      '14:10 Samlad bedömning',
      '14:35 Åtgärder och ansvariga',
      '14:50 Kommunikation',
      '14:55 Nästa möte',
    ]);
    expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120);
  });

  it('has the same items in English', () => {
    const english = standingCouncilAgenda('en');
    expect(english.map(({ minutes, kind }) => [minutes, kind])).toEqual(
      standingCouncilAgenda('sv').map(({ minutes, kind }) => [minutes, kind]),
    );
    expect(english[7]).toMatchObject({ title: 'Joint assessment', presenter: 'Coordinator' });
  });
});

describe('standingWorkingGroupAgenda', () => {
  it('fills 9.00–10.30 and ends with the next meeting', () => {
    const items = standingWorkingGroupAgenda('sv');
    const startsAt = new Date('2027-04-21T07:00:00Z');
    expect(agendaOverrun(startsAt, new Date('2027-04-21T08:30:00Z'), items)).toBe(0);
    expect(agendaOverrun(startsAt, new Date('2027-04-21T08:29:00Z'), items)).toBe(1);
    expect(items.at(-1)?.title).toBe('Nästa möte');
  });
});

describe('both standing agendas', () => {
  it('can be saved as they are, in both languages', () => {
    for (const language of ['sv', 'en'] as const) {
      expect(agendaSchema.safeParse(standingCouncilAgenda(language)).success).toBe(true);
      expect(agendaSchema.safeParse(standingWorkingGroupAgenda(language)).success).toBe(true);
    }
  });
});
