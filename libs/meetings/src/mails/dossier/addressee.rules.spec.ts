import { contactAddressee, substituteAddressee } from './addressee.rules';

const contact = {
  id: 'c',
  role: 'Chef',
  name: 'Kim Exempel',
  email: 'kim@polisen.example',
  phone: null,
  language: 'en',
} as const;

describe('whom mail is addressed to', () => {
  it('given a contact with a name, then them by it', () => {
    expect(contactAddressee(contact)).toEqual({
      contactId: 'c',
      name: 'Kim Exempel',
      personName: 'Kim Exempel',
      email: 'kim@polisen.example',
      language: 'en',
    });
  });

  it('given a function address, then the role, and there is no one to greet', () => {
    expect(contactAddressee({ ...contact, name: null })).toMatchObject({ name: 'Chef', personName: null });
  });

  it('given nobody, then nobody', () => {
    expect(contactAddressee(null)).toBeNull();
    expect(substituteAddressee({ substituteName: null, substituteEmail: null }, contact)).toBeNull();
  });

  it('given a substitute, then them, as no contact, in the language of the seat, or Swedish when it is vacant', () => {
    const eva = { substituteName: 'Eva Exempel', substituteEmail: 'eva@organisation.example' };

    expect(substituteAddressee(eva, contact)).toEqual({
      contactId: null,
      name: 'Eva Exempel',
      personName: 'Eva Exempel',
      email: 'eva@organisation.example',
      language: 'en',
    });
    expect(substituteAddressee(eva, null)?.language).toBe('sv');
  });
});
