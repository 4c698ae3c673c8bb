import { english, swedish, type TextContext, translate } from './translate';

type Tree = { readonly [key: string]: string | Tree };

function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}

const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('translate', () => {
  it('gives the text of each language with its values', () => {
    expect(translate('sv', 'meetings')('notice.heading', { meeting: 'Rådet' })).toBe('Kallelse: Rådet');
    expect(translate('en', 'meetings')('notice.heading', { meeting: 'the council' })).toBe(
      'Notice: the council',
    );
  });

  it.each(['{{reason}}', '$t(greeting)', '$t(greeting){{reason}}', '<b>&"\'', '$&', '$1', "$'", '\\'])(
    'inserts %s as it was written',
    (meeting) => {
      const text = translate('sv', 'meetings')('moved.intro', { meeting });
      expect(text).toBe(`${meeting} har flyttats.`);
    },
  );

  it('throws when a value is missing, so that no gap reaches a reader', () => {
    expect(() => translate('sv', 'meetings')('notice.heading')).toThrow(RangeError);
  });

  it('throws for a key that does not exist', () => {
    expect(() => translate('sv', 'meetings')('notice.nothing' as never)).toThrow(RangeError);
  });

  it.each(Object.keys(swedish) as TextContext[])(
    'has the same keys with the same names to fill in, in both languages: %s',
    (context) => {
      const shape = (tree: Tree) => texts(tree).map(([key, text]) => [key, names(text)]);
      expect(shape(english[context])).toEqual(shape(swedish[context]));
    },
  );

  it.each([...Object.entries(swedish), ...Object.entries(english)])(
    'lets no line break part a time or a telephone number: %s',
    (_, tree: Tree) => {
      for (const [, text] of texts(tree)) {
        expect(text).not.toMatch(/\bkl\. |114 14|\}\} min\b|\d \d{3}\b/);
      }
    },
  );

  it.each(Object.entries(english))('says email in English: %s', (_, tree: Tree) => {
    for (const [, text] of texts(tree)) {
      expect(text.replace(/mail server|\{\{\w+\}\}/g, '')).not.toMatch(/\be-mail|\bmails?\b/i);
    }
  });

  it('has one word for the day an action is to be done, and for each state it is in', () => {
    for (const [, text] of Object.values(swedish).flatMap((tree: Tree) => texts(tree))) {
      expect(text).not.toMatch(/slutdag|klar senast|skulle (ha varit|vara) klar|markera den som klar/i);
    }
    for (const language of ['sv', 'en'] as const) {
      const mailed = translate(language, 'actions');
      const choices = ['ongoing', 'done', 'stopped'] as const;
      const { status } = (language === 'sv' ? swedish : english)['app-actions'];
      expect(choices.map((choice) => mailed(`page.choices.${choice}`))).toEqual(
        choices.map((choice) => status[choice]),
      );
      expect(choices.map((choice) => mailed(`status.${choice}`))).toEqual(
        choices.map((choice) => status[choice]),
      );
    }
  });
});
