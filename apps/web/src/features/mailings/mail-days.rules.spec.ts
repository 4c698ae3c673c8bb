import type { MailGroupView } from '@samsyn/contract';
import { recipientsOf } from './mail-days.rules';

type Mail = MailGroupView['mails'][number];

const mailTo = (name: string, organisation: string) =>
  ({ person: { name, organisation }, seat: { organisation } }) as Mail;

describe('whom the mails of a row are for', () => {
  it('given one mail, then it is for a person, and several are for organisations, each once', () => {
    const [kim, alex, robin] = [
      mailTo('Kim Exempel', 'Nykvarns kommun'),
      mailTo('Alex Exempel', 'Nykvarns kommun'),
      mailTo('Robin Exempel', 'SBFF'),
    ] as const;

    expect(recipientsOf({ mails: [kim] }, 3).named).toEqual(['Kim Exempel, Nykvarns kommun']);
    expect(recipientsOf({ mails: [kim, alex, robin] }, 3)).toEqual({
      named: ['Nykvarns kommun', 'SBFF'],
      more: 0,
    });
    expect(recipientsOf({ mails: [kim, alex, robin] }, 1)).toEqual({ named: ['Nykvarns kommun'], more: 1 });
    const vacant = { ...kim, person: null } as Mail;
    expect(recipientsOf({ mails: [vacant] }, 3).named).toEqual(['Nykvarns kommun']);
  });
});
