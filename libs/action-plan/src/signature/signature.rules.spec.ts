import { type Signer, signatureOf } from './signature.rules';

const contact = { id: 'c1', role: 'Vård- och omsorgschef', name: 'Noor Exempel', functionOnly: false };
const signer: Signer = { accountId: 'a1', accountName: 'N Exempel', roles: ['member'], contact };
const ids = { authorAccountId: 'a1', authorContactId: 'c1' };

describe('how an entry is signed', () => {
  it('given a contact, then by their name and role of now', () => {
    expect(signatureOf(signer, undefined)).toEqual({
      ...ids,
      authorName: 'Noor Exempel',
      authorRole: 'Vård- och omsorgschef',
      onBehalfOf: null,
    });
  });

  it('given a contact without a name of its own, then by the name of the account', () => {
    expect(signatureOf({ ...signer, contact: { ...contact, name: null } }, undefined).authorName).toBe(
      'N Exempel',
    );
  });

  it('given a function alone, then nobody is named, whatever the account is called', () => {
    const unnamed = { ...signer, contact: { ...contact, functionOnly: true } };
    expect(signatureOf(unnamed, undefined)).toMatchObject({ authorName: null, authorRole: contact.role });
    expect(signatureOf(unnamed, 'Kim Exempel')).toMatchObject({
      authorName: 'Kim Exempel',
      onBehalfOf: 'Vård- och omsorgschef',
    });
  });

  it('given an account that is no contact, then by its own name and the first of its roles', () => {
    const coordinator: Signer = { ...signer, roles: ['administrator', 'coordinator'], contact: null };
    expect(signatureOf(coordinator, undefined)).toEqual({
      authorAccountId: 'a1',
      authorContactId: null,
      authorName: 'N Exempel',
      authorRole: 'samordnare',
      onBehalfOf: null,
    });
  });

  it('given an assistant who writes, then för the holder, av the assistant', () => {
    expect(signatureOf(signer, 'Kim Exempel')).toEqual({
      ...ids,
      authorName: 'Kim Exempel',
      authorRole: 'Vård- och omsorgschef',
      onBehalfOf: 'Noor Exempel',
    });
  });
});
