import { parseOptions } from '@node-rs/argon2';
import { hashPassword, verifyPassword } from './password-hash';

describe('a hashed password', () => {
  it('is argon2id with 19 MiB, two passes and one lane', async () => {
    const hashed = await hashPassword('fyra gula cyklar i regn');
    expect(hashed).toMatch(/^\$argon2id\$v=19\$/);
    expect(parseOptions(hashed)).toMatchObject({
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
      outputLen: 32,
    });
  });

  it('given the same password, verifies, and given another, does not', async () => {
    const hashed = await hashPassword('fyra gula cyklar i regn');
    expect(await verifyPassword(hashed, 'fyra gula cyklar i regn')).toBe(true);
    expect(await verifyPassword(hashed, 'fyra gula cyklar i sol')).toBe(false);
  });

  it('given "å" spelled as a letter with a ring, is the same password', async () => {
    const hashed = await hashPassword('båten går över ån');
    expect(await verifyPassword(hashed, 'båten går över ån'.normalize('NFD'))).toBe(true);
  });

  it('given the same password twice, differs by its salt', async () => {
    expect(await hashPassword('fyra gula cyklar')).not.toBe(await hashPassword('fyra gula cyklar'));
  });
});
