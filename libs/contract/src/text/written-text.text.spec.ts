import fc from 'fast-check';
import { remoteSchema } from '../meetings/remote.schema';
import { functionNameSchema, lineSchema } from './line.text';
import { paragraphsSchema } from './paragraphs.text';
import { personNameSchema } from './person-name.text';

const line = lineSchema(200);
const paragraphs = paragraphsSchema(1000);
const every = [line, paragraphs, personNameSchema, functionNameSchema];

const faultsOf = (schema: (typeof every)[number], text: unknown) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

describe('a text that a person writes', () => {
  it('given a whole emoji and text around it, it is trimmed, composed and kept', () => {
    for (const schema of every) {
      expect(schema.parse(' \u00a0 Ra\u030Adet 🚒; "vår"\\ \n')).toBe('Rådet 🚒; "vår"\\');
    }
  });

  it.each([
    ['NUL', '\u0000'],
    ['half an emoji', '\ud83d'],
    ['its other half', '\ude92'],
    ['two halves the wrong way round', '\ude92\ud83d'],
    ['an escape', '\u001b'],
    ['a control of the second kind', '\u0090'],
    ['what makes a text read backwards', '\u202e'],
    ['what isolates a direction', '\u2066'],
  ])('given %s anywhere in it, it is refused in one word', (_what, bad) => {
    for (const schema of every) {
      for (const text of [`a${bad}b`, `${bad}a`, `a${bad}`]) {
        expect(faultsOf(schema, text)).toEqual(['text.character']);
      }
    }
  });

  it.each([
    '',
    '  ',
    '\n',
    '\u200b',
    '\u2060',
    '\u00ad',
    '\u2800',
    '\u3164',
    '\ufeff',
    '\u200c\u200d',
    '\u00a0\u180e',
  ])('given %j, which nobody sees, it is empty', (text) => {
    for (const schema of every) expect(faultsOf(schema, text)).toEqual(['text.empty']);
  });

  it('given more characters than there is room for, it is too long, counted as it is kept', () => {
    expect(faultsOf(lineSchema(3), 'abcd')).toEqual(['text.too-long']);
    expect(faultsOf(lineSchema(3), '  abc  ')).toEqual([]);
    expect(faultsOf(paragraphsSchema(3), 'a\r\nb')).toEqual([]);
  });

  it('given an identity number, it is refused, and nothing says which', () => {
    for (const schema of every) {
      const { error } = schema.safeParse('Läget 900101-2385 är oförändrat');
      expect(error?.issues.map(({ message }) => message)).toEqual(['text.identity-number']);
      expect(JSON.stringify(error?.issues)).not.toContain('2385');
      expect(String(error)).not.toContain('2385');
    }
  });

  it.each([['212000-2999'], ['08-555 010 69'], ['KS 2017/0530'], ['onsdag 21 april 2027 kl. 13.00–15.00']])(
    'given %s, it passes',
    (text) => {
      for (const schema of every) expect(faultsOf(schema, text)).toEqual([]);
    },
  );

  it('given anything at all, it is refused or kept as one that is read again unchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...every), fc.string({ unit: 'binary' }), (schema, text) => {
        const read = schema.safeParse(text);
        return !read.success || schema.parse(read.data) === read.data;
      }),
    );
  });
});

describe('one line', () => {
  it.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'given %j inside it, it is refused',
    (end) => {
      for (const schema of [line, personNameSchema, functionNameSchema]) {
        expect(faultsOf(schema, `a${end}b`)).toEqual(['text.one-line']);
        expect(faultsOf(schema, 'a\tb')).toEqual(['text.character']);
      }
      expect(paragraphs.parse(`a${end}b\tc`)).toBe('a\nb\tc');
    },
  );
});

describe('the name of a person', () => {
  it.each([
    'Eva Exempel',
    'J.R. Exempel-Öst',
    'E.Exempel',
    "Dr. Eva O'Exempel (vik.)",
    'Exempel, Eva / Exempel, Bo',
  ])('given %s, it passes', (name) => {
    expect(personNameSchema.parse(name)).toBe(name);
  });

  it.each([
    'Eva https://phish.example',
    'Eva hTTp://x',
    'mailto:eva',
    'www.phish',
    'phish.example',
    'Eva phish.example/logga-in',
    't.co/x',
    'eva@phish.example',
    'eva＠phish',
    'phish。example',
    'phish\u00ad.exa\u200bmple',
    'ｈｔｔｐｓ：／／phish',
  ])('given %s, it leads somewhere and is refused', (name) => {
    expect(faultsOf(personNameSchema, name)).toEqual(['text.link']);
  });
});

describe('the address of a video meeting', () => {
  it('given a space or half an emoji, it is refused; line breaks are taken out', () => {
    const url = (text: string) =>
      remoteSchema.safeParse({ name: 'Teams', url: `https://moten.example/${text}` });
    expect(url('a?b=c').success).toBe(true);
    expect(url('a b').success).toBe(false);
    expect(url('a\ud83d').success).toBe(false);
    expect(url('a\r\nX-Extra:1').data?.url).toBe('https://moten.example/aX-Extra:1');
  });
});
