import fc from 'fast-check';
import { bodyText, formFields } from './body-text.rules';

const json = 'application/json';

describe('the text of a body', () => {
  it('given any text in UTF-8, it is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => text.startsWith('\ufeff') || Object.is(valueOf(bodyText(Buffer.from(text), json)), text),
      ),
    );
  });

  it.each([
    ['ISO-8859-1', Buffer.from('Räddning', 'latin1')],
    ['UTF-16', Buffer.from('Räddning', 'utf16le').subarray(0, 3)],
    ['half a character', Buffer.from('ä').subarray(0, 1)],
    ['half an emoji written as a character', Buffer.from([0xed, 0xa0, 0xbd])],
    ['a longer form than needed', Buffer.from([0xc0, 0xaf])],
  ])('given %s, it cannot be read', (_what, bytes) => {
    expect(bodyText(bytes, json)).toEqual({ ok: false, error: 'request.undecodable' });
  });

  it.each([`${json};charset=UTF-8`, `${json}; charset="utf-8"`, `${json}; charset=utf8`, json, undefined])(
    'given %s, it is taken for UTF-8',
    (type) => {
      expect(bodyText(Buffer.from('Råd'), type)).toEqual({ ok: true, value: 'Råd' });
    },
  );

  it.each([
    `${json};charset=iso-8859-1`,
    `${json}; Charset="windows-1252"`,
    `${json}; v=1; charset = utf-16`,
    `${json}; charset=`,
  ])('given %s, it is not guessed', (type) => {
    expect(bodyText(Buffer.from('Rad'), type)).toEqual({ ok: false, error: 'request.charset' });
  });
});

describe('the fields of a form', () => {
  it('given fields as a browser sends them, they are read', () => {
    const fields = { remark: 'Räddning & 100 % 🚒\r\n+', answer: 'in-room' };
    expect({ ...valueOf(formFields(new URLSearchParams(fields).toString())) }).toEqual(fields);
  });

  it.each(['remark=R%E4ddning', 'remark=%', 'r%E4=x', 'remark=%ED%A0%BD'])(
    'given %s, it is refused',
    (text) => {
      expect(formFields(text)).toEqual({ ok: false, error: 'request.undecodable' });
    },
  );

  it('given a field that would be a prototype, it is refused', () => {
    expect(formFields('__proto__=x')).toEqual({ ok: false, error: 'request.invalid' });
  });
});

function valueOf<T>(result: { ok: true; value: T } | { ok: false }): T | undefined {
  return result.ok ? result.value : undefined;
}
