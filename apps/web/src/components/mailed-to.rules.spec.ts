import { mailedOrganisation, mailedTo } from './mailed-to.rules';

const person = {
  name: 'Kim Exempel',
  email: 'kim@polisen.example',
  contactId: '019d0000-0000-7000-8000-000000000001',
  organisationId: '019d0000-0000-7000-8000-000000000002',
  organisation: 'Polisen',
  sharedWith: [],
};
const seat = {
  id: '019d0000-0000-7000-8000-000000000003',
  bodyId: '019d0000-0000-7000-8000-000000000004',
  function: 'Lokalpolisområde',
  organisationId: person.organisationId,
  organisation: 'Polisen',
};

describe('whom a mail is for', () => {
  it('given a contact, then they are named with their organisation, once', () => {
    expect(mailedTo({ person, seat })).toBe('Kim Exempel, Polisen');
    expect(mailedTo({ person: { ...person, name: 'polisen' }, seat })).toBe('polisen');
  });

  it('given a substitute, who belongs to no organisation, then to the one whose seat they come for', () => {
    const substitute = { ...person, organisation: null, organisationId: null, contactId: null };
    expect(mailedTo({ person: substitute, seat })).toBe('Kim Exempel, Polisen');
  });

  it('given a seat that nobody has, then it is for nobody, and of the organisation', () => {
    expect(mailedTo({ person: null, seat })).toBeUndefined();
    expect(mailedOrganisation({ person: null, seat })).toBe('Polisen');
  });

  it('given an account, then it is for that person', () => {
    const account = { ...person, organisation: null, organisationId: null, contactId: null };
    expect(mailedTo({ person: account, seat: null })).toBe('Kim Exempel');
    expect(mailedOrganisation({ person: account, seat: null })).toBe('Kim Exempel');
  });
});
