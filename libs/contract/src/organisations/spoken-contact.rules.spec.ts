import { spokenContact } from './spoken-contact.rules';

const email = 'sakerhet@exempelkommun.example';

describe('whom to ask', () => {
  it('given a number with spaces, then no line break can part it', () => {
    expect(spokenContact('Säkerhetschef', '08-000 00 00', email)).toBe(
      'Säkerhetschef, 08-000\u00a000\u00a000, sakerhet@exempelkommun.example',
    );
  });

  it('given no number, then nothing stands in its place', () => {
    expect(spokenContact('Säkerhetschef', null, email)).toBe(`Säkerhetschef, ${email}`);
  });
});
