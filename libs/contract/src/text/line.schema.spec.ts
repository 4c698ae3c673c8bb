import { agendaItemSchema } from '../agenda/agenda-item.schema';
import { remoteSchema, scheduleMeetingSchema, substituteSchema } from '../meeting/meeting-request.schema';
import { lineSchema } from './line.schema';

const NUL = '\u0000';
const HALF = '\ud83d';

describe('a text that a person writes', () => {
  it('given a whole emoji and text around it, when it is read, it is trimmed and kept', () => {
    expect(lineSchema(200).parse('  Rådet 🚒; "vår"\\ ')).toBe('Rådet 🚒; "vår"\\');
  });

  it.each([
    ['NUL', NUL],
    ['half an emoji', HALF],
    ['its other half', '\ude92'],
    ['two halves the wrong way round', '\ude92\ud83d'],
  ])('given %s, when it stands anywhere in the text, it is refused', (_what, bad) => {
    for (const text of [bad, `a${bad}`, `${bad}a`, `a${bad}b`]) {
      expect(lineSchema(200).safeParse(text).success).toBe(false);
    }
  });

  it.each([NUL, HALF])(
    'given what cannot be stored, when it comes in any field of a request, it is refused',
    (bad) => {
      const item = { title: 'Punkt', presenter: null, minutes: 5, kind: 'information' };
      expect(agendaItemSchema.safeParse(item).success).toBe(true);
      expect(agendaItemSchema.safeParse({ ...item, title: `a${bad}` }).success).toBe(false);
      expect(agendaItemSchema.safeParse({ ...item, presenter: `a${bad}` }).success).toBe(false);
      const when = { date: '2027-04-21', start: '13:00', end: '15:00' };
      const meeting = { bodyId: '7e2f0c52-8a52-4c1e-9d50-3c60a1f3a1a1', ...when, place: 'Kommunhuset' };
      expect(scheduleMeetingSchema.safeParse(meeting).success).toBe(true);
      expect(scheduleMeetingSchema.safeParse({ ...meeting, place: `a${bad}` }).success).toBe(false);
      expect(scheduleMeetingSchema.safeParse({ ...meeting, title: `a${bad}` }).success).toBe(false);
      expect(remoteSchema.safeParse({ name: `a${bad}` }).success).toBe(false);
      expect(remoteSchema.safeParse({ name: 'Teams', url: `https://moten.example/a${bad}` }).success).toBe(
        false,
      );
      expect(substituteSchema.safeParse({ name: `a${bad}`, email: 'a@polisen.example' }).success).toBe(false);
    },
  );

  it('given an address of a video meeting with a space or half an emoji, it is refused; line breaks are taken out', () => {
    const url = (text: string) =>
      remoteSchema.safeParse({ name: 'Teams', url: `https://moten.example/${text}` });
    expect(url('a?b=c').success).toBe(true);
    expect(url('a b').success).toBe(false);
    expect(url('a\ud83d').success).toBe(false);
    expect(url('a\r\nX-Extra:1').data?.url).toBe('https://moten.example/aX-Extra:1');
  });

  it('given a substitute, when the address is none that a mail can go to, it is refused', () => {
    const substitute = (email: string) => substituteSchema.safeParse({ name: 'Exempel', email });
    expect(substitute(' ersattare@polisen.example ').data?.email).toBe('ersattare@polisen.example');
    for (const email of [
      `${'a'.repeat(65)}@polisen.example`,
      'a@polisen.123',
      'a b@polisen.example',
      'a@polisen',
    ]) {
      expect(substitute(email).success).toBe(false);
    }
  });
});
