import { meantBesides, personKeyOf } from './person-key.rules';

describe('who is behind a recipient', () => {
  it('given a contact or an account, is told apart by its id', () => {
    expect(personKeyOf({ contactId: 'a' })).toBe('contact:a');
    expect(personKeyOf({ accountId: 'a' })).toBe('account:a');
  });

  it('given a contact with an address, is the contact; given an address and no contact, whoever has it', () => {
    const email = 'kim@polisen.example';
    expect(personKeyOf({ contactId: 'a', email })).toBe('contact:a');
    expect(personKeyOf({ contactId: null, email })).toBe('address:kim@polisen.example');
  });

  it('given an address alone, is the same person however it is spelt', () => {
    for (const email of ['Kim@Polisen.example', 'kim@polisen.example']) {
      expect(personKeyOf({ email })).toBe('address:kim@polisen.example');
    }
  });

  it('given who reads a mail by another’s key, says whom it is for, and else nothing', () => {
    expect(meantBesides('contact:a', 'contact:b')).toBe('contact:b');
    expect(meantBesides('contact:a', 'contact:a')).toBeNull();
    expect(meantBesides('contact:a', undefined)).toBeNull();
    expect(meantBesides(null, null)).toBeNull();
  });
});
