import { readMailingsSearch } from './mailings-search.rules';

const id = '019d0000-0000-7000-8000-000000000001';

describe('the address of the screen of mails', () => {
  it('given what it knows, then all of it is read', () => {
    const search = {
      show: 'past',
      state: 'failed',
      body: id,
      who: ' polisen ',
      contact: id,
      mail: id,
      do: 'mend',
    };
    expect(readMailingsSearch(search)).toEqual({ ...search, who: 'polisen' });
  });

  it.each([
    [{ show: 'all', state: 'lost', body: 'x', who: ' ', contact: 1, mail: 'x', do: 'mend' }],
    [{ do: 'send' }],
    [{}],
  ])('given %j, then nothing of it', (search) => {
    expect(readMailingsSearch(search)).toEqual({});
  });
});
