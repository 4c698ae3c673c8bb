import fc from 'fast-check';
import { MAX_REPLY_LENGTH, replyText } from './reply-text.rules';

describe('replyText', () => {
  it.each([
    ['folds the lines of a reply into one', '550-5.1.1 No\r\n550 5.1.1 such', '550-5.1.1 No 550 5.1.1 such'],
    ['takes NUL and other control characters out', '250\u0000 ok\u0007\u009f!', '250 ok !'],
    ['replaces half a character', '250 \uD83D ok \uDE00', '250 \uFFFD ok \uFFFD'],
    ['keeps whole ones', ' 550 Lådan är full 🛟\t ', '550 Lådan är full 🛟'],
  ])('%s', (_sentence, text, cleaned) => {
    expect(replyText(text)).toBe(cleaned);
  });

  it('cuts by characters, not by halves of them', () => {
    expect([...replyText('🛟'.repeat(60_000))]).toHaveLength(MAX_REPLY_LENGTH);
    expect(replyText('🛟'.repeat(MAX_REPLY_LENGTH))).toBe('🛟'.repeat(MAX_REPLY_LENGTH));
  });

  it('given any text or bytes, then what is left can be stored, is one line and at most 500 characters', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 2_000 });
    const bytes = fc.uint8Array({ maxLength: 4_000 });
    const text = fc.oneof(
      units.map((codes) => String.fromCharCode(...codes)),
      fc.tuple(bytes, fc.constantFrom('utf8', 'latin1')).map(([raw, as]) => Buffer.from(raw).toString(as)),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const cleaned = replyText(raw);
        expect([...cleaned].length).toBeLessThanOrEqual(MAX_REPLY_LENGTH);
        expect(cleaned).not.toMatch(/\p{Cc}|\p{Cs}|\s\s|^\s|\s$/u);
        expect(replyText(cleaned)).toBe(cleaned);
      }),
    );
  });
});
