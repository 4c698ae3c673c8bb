import { createContactSchema, updateContactSchema } from './contact.schema';

const contact = { role: 'Lokalpolisområdeschef', email: 'chef@polisen.example' };

describe('what a contact is made from', () => {
  it('trims what people type around it', () => {
    expect(createContactSchema.parse({ role: ' Chef ', email: ' chef@polisen.example ' })).toEqual({
      role: 'Chef',
      email: 'chef@polisen.example',
      name: null,
      functionOnly: false,
      phone: null,
      language: 'sv',
    });
  });

  it.each([
    ['no role', { email: contact.email }],
    ['a role of spaces', { ...contact, role: '  ' }],
    ['10,000 characters', { ...contact, role: 'x'.repeat(10_000) }],
    ['a character that cannot be stored', { ...contact, role: 'Chef\u0000' }],
    ['half an emoji', { ...contact, name: 'Kim \ud83d' }],
    ['two addresses', { ...contact, email: 'a@polisen.example,b@polisen.example' }],
    [
      'an address with a line break in it',
      { ...contact, email: 'a@polisen.example\r\nBcc: b@polisen.example' },
    ],
    ['a language nobody writes', { ...contact, language: 'de' }],
    ['a field that does not exist', { ...contact, personalNumber: '' }],
  ])('refuses %s', (_, values) => {
    expect(createContactSchema.safeParse(values).success).toBe(false);
  });

  it('keeps quotes, semicolons and emoji as they are', () => {
    expect(createContactSchema.parse({ ...contact, role: 'Chef "Söder"; 🚒' }).role).toBe('Chef "Söder"; 🚒');
  });

  it('needs a version for a change', () => {
    expect(updateContactSchema.safeParse({ role: 'Chef' }).success).toBe(false);
    expect(updateContactSchema.safeParse({ role: 'Chef', version: 1 }).success).toBe(true);
  });
});
