import { exampleDossier, exampleLeader, exampleSeat, turn } from './action-dossier.builder';
import { remindedBy } from './reminded.rules';

type Values = Parameters<typeof exampleDossier>[0];

const at = new Date('2027-02-23T07:00:00Z');
const toSeat = { type: 'seat', id: 'seat' } as const;
const toAccount = (id: string) => ({ type: 'account', id }) as const;
/** "holder noor", or nothing. */
const who = (
  occasion: string,
  recipient: Parameters<typeof remindedBy>[1]['recipient'],
  values: Values = {},
) => {
  const reminded = remindedBy(exampleDossier(values), { occasion, recipient }, at);
  if (!reminded) return undefined;
  if ('contact' in reminded) return `${reminded.as} ${reminded.contact.id}`;
  return 'account' in reminded
    ? `${reminded.as} ${reminded.account.id}`
    : `${reminded.as} ${reminded.asker.id}`;
};
const vacant = exampleSeat({ turns: [turn('deputy', 'eli')] });
const empty = exampleSeat({ turns: [] });

describe('whom a reminder reaches when it leaves', () => {
  it('given a seat with a holder, then them; given it is vacant, then its deputy in their place', () => {
    expect(who('overdue', toSeat)).toBe('holder noor');
    expect(who('overdue', toSeat, { seat: vacant })).toBe('stand-in eli');
    expect(who('overdue', toSeat, { seat: empty })).toBeUndefined();
  });

  it('given it has climbed to the deputy, then the deputy beside the holder, if there is one', () => {
    expect(who('overdue-deputy', toSeat)).toBe('deputy eli');
    expect(who('overdue-deputy', toSeat, { seat: exampleSeat({ turns: [turn('holder', 'noor')] }) })).toBe(
      undefined,
    );
  });

  it('given it has climbed to who coordinates, or nobody has the seat, then it says which', () => {
    expect(who('overdue-coordinator', toAccount('sam'))).toBe('coordinator sam');
    expect(who('overdue', toAccount('sam'))).toBe('nobody sam');
  });

  it('given a backup, then them too; given an account that leads no more, then nobody', () => {
    const leadership = {
      coordinators: [exampleLeader('sam')],
      backups: [exampleLeader('robin')],
      escalation: null,
    };
    expect(who('overdue-coordinator', toAccount('robin'), { leadership })).toBe('coordinator robin');
    expect(who('overdue-coordinator', toAccount('kim'), { leadership })).toBeUndefined();
  });

  it('given a colleague who is asked, then them while it is their asking', () => {
    const asked = {
      id: 'colleague',
      actionId: 'action',
      seatId: 'seat',
      contactId: 'noor',
      expiresAt: new Date('2027-03-01T00:00:00Z'),
    } as NonNullable<NonNullable<Values>['asked']>;
    expect(who('colleague', { type: 'colleague', id: 'colleague' }, { asked })).toBe('colleague noor');
    expect(who('colleague', { type: 'colleague', id: 'earlier' }, { asked })).toBeUndefined();
    expect(who('colleague', { type: 'colleague', id: 'colleague' })).toBeUndefined();
  });
});
