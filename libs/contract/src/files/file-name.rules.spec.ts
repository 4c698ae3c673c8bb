import fc from 'fast-check';
import { keptFileName, MAX_FILE_NAME_BYTES } from './file-name.rules';
import { fileTypes } from './file-types';

const pdf = (name: string) => keptFileName(name, 'application/pdf');
const kept = (name: string) => ({ ok: true, value: name });

describe('the name of a file', () => {
  it.each([
    ['as it is written', 'Handlingsplan 2017.pdf', 'Handlingsplan 2017.pdf'],
    ['in decomposed form', 'A\u030arsrapport.pdf', 'Årsrapport.pdf'],
    ['with the directories of Windows', 'C:\\Users\\eva\\plan.pdf', 'plan.pdf'],
    ['that climbs', '../../etc/plan.pdf', 'plan.pdf'],
    ['with a line break and a control', 'pl\r\nan\u0000\u007f.pdf', 'plan.pdf'],
    ['that reads backwards', 'plan\u202efdp.exe', 'planfdp.exe.pdf'],
    ['with what nobody sees', '\ufeffpl\u200ban.pdf', 'plan.pdf'],
    ['with half an emoji', 'plan\ud83d.pdf', 'plan.pdf'],
    ['that Windows refuses', 'vad: "plan"?.pdf', 'vad_ _plan__.pdf'],
    ['of a device', 'con.pdf', '_con.pdf'],
    ['with dots around it', '...plan. .pdf', 'plan.pdf'],
    ['with another type’s ending', 'plan.DOCX', 'plan.pdf'],
    ['with an ending in capitals', 'PLAN.PDF', 'PLAN.pdf'],
    ['without an ending', 'plan', 'plan.pdf'],
    ['with a foreign ending', 'plan.v2', 'plan.v2.pdf'],
  ])('given one %s, then it is kept so that it is safe and says what the file is', (_what, name, safe) => {
    expect(pdf(name)).toEqual(kept(safe));
  });

  it('given a picture that says .jpeg, then it may', () => {
    expect(keptFileName('bild.JPEG', 'image/jpeg')).toEqual(kept('bild.jpeg'));
  });

  it.each(['', '   ', '.pdf', '..', 'mapp/', '\u200b\u202e.pdf', ' . .pdf'])(
    'given %j, then nothing is left of it and it is refused',
    (name) => {
      expect(pdf(name)).toEqual({ ok: false, error: 'text.empty' });
    },
  );

  it.each(['intyg 900101-2385.pdf', 'intyg_9001012385.pdf', '19900101-2385', '900101\u200b-2385.pdf'])(
    'given an identity number in %j, then it is refused',
    (name) => {
      expect(pdf(name)).toEqual({ ok: false, error: 'text.identity-number' });
    },
  );

  it('given a long one, then it is cut between characters, and its ending stays', () => {
    expect(pdf(`${'🇸🇪'.repeat(40)}.pdf`)).toEqual(kept(`${'🇸🇪'.repeat(24)}.pdf`));
    expect(pdf(`${'å'.repeat(98)}.pdf`)).toEqual(kept(`${'å'.repeat(98)}.pdf`));
    expect(pdf(`${'å'.repeat(99)}.pdf`)).toEqual(kept(`${'å'.repeat(98)}.pdf`));
  });

  it('given anything at all, then it is refused, or safe, short, and kept as it is when it is given again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...fileTypes), (name, type) => {
        const once = keptFileName(name, type);
        if (!once.ok) return;
        expect(once.value).not.toMatch(/[\p{Cc}\p{Bidi_Control}/\\:*?"<>|]/u);
        expect(Buffer.byteLength(once.value)).toBeLessThanOrEqual(MAX_FILE_NAME_BYTES);
        expect(keptFileName(once.value, type)).toEqual(once);
      }),
    );
  });
});
