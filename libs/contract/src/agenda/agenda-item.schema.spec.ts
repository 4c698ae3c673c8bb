import { agendaItemSchema, agendaSchema } from './agenda-item.schema';

const item = { title: 'Samlad bedömning', presenter: 'Säkerhetschef', minutes: 25, kind: 'discussion' };

describe('agendaItemSchema', () => {
  it('accepts an item, and one without presenter', () => {
    expect(agendaItemSchema.parse(item)).toEqual(item);
    expect(agendaItemSchema.safeParse({ ...item, presenter: null }).success).toBe(true);
  });

  it.each([
    ['an empty title', { ...item, title: '  ' }],
    ['a title that is a text', { ...item, title: 'a'.repeat(201) }],
    ['a title that cannot be stored', { ...item, title: 'Samlad\u0000bedömning' }],
    ['an item without length', { ...item, minutes: 0 }],
    ['a part of a minute', { ...item, minutes: 2.5 }],
    ['an item of more than a day at work', { ...item, minutes: 481 }],
    ['an unknown kind', { ...item, kind: 'lunch' }],
    ['a start, which is calculated', { ...item, start: '13:00' }],
  ])('refuses %s', (_what, input) => {
    expect(agendaItemSchema.safeParse(input).success).toBe(false);
  });
});

describe('agendaSchema', () => {
  it('accepts an empty agenda and refuses one without end', () => {
    expect(agendaSchema.safeParse([]).success).toBe(true);
    expect(agendaSchema.safeParse(Array.from({ length: 61 }, () => item)).success).toBe(false);
  });
});
