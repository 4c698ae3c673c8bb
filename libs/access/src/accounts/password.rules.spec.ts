import { checkPassword } from './password.rules';

describe('checkPassword', () => {
  it.each([
    'fyra gula cyklar i regn',
    'häst batteri klammer',
    'xK2m_Vw8Zr5T',
    'ååååå äää öö',
    '🦔🦔🌲 igelkott i skog',
  ])('given "%s", lets it be chosen', (password) => {
    expect(checkPassword(password)).toEqual({ ok: true, value: password });
  });

  it('given eleven characters, says that it is too short', () => {
    expect(checkPassword('elvatecken!')).toMatchObject({ ok: false, error: { code: 'password.too-short' } });
  });

  it('given eleven characters that take more than eleven code units, counts characters', () => {
    expect(checkPassword('🦔'.repeat(11))).toMatchObject({
      ok: false,
      error: { code: 'password.too-short' },
    });
  });

  it('given more than 256 characters, says that it is too long', () => {
    const sentence = 'en mening som aldrig tar slut ';
    expect(checkPassword(sentence.repeat(9))).toMatchObject({
      ok: false,
      error: { code: 'password.too-long' },
    });
  });

  it.each([
    'password2026!',
    'P@ssw0rd2026',
    'passwordpassword',
    'Lösenord1234',
    'Sommaren2026!',
    'hejhejhejhej',
    'qwertyuiopasdf',
    '123456789012',
    '!!!!!!!!!!!!',
    'aaaaaaaaaaaaaa',
    'abcabcabcabc',
    'Samsyn-2026-11',
    'correcthorsebatterystaple',
  ])('given "%s", says that it is common', (password) => {
    expect(checkPassword(password)).toMatchObject({ ok: false, error: { code: 'password.common' } });
  });

  it('given a refusal, never repeats the password', () => {
    expect(JSON.stringify(checkPassword('Sommaren2026!'))).not.toContain('Sommaren2026!');
  });
});
