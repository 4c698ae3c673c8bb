import { seatsToChoose } from './own-seats.rules';

const card = (id: string) => ({ id }) as never;
const seats = [
  { holder: card('kim'), deputy: null },
  { holder: card('noor'), deputy: card('kim') },
  { holder: card('noor'), deputy: null },
  { holder: null, deputy: null },
];

describe('the seats that somebody may make responsible', () => {
  it('given somebody of the staff, then all', () => {
    expect(seatsToChoose(seats, { roles: ['member', 'secretary'], contactId: 'kim' })).toHaveLength(4);
  });

  it('given a member, then those they hold and deputise for, and none without a contact', () => {
    expect(seatsToChoose(seats, { roles: ['member'], contactId: 'kim' })).toEqual(seats.slice(0, 2));
    expect(seatsToChoose(seats, { roles: ['member'], contactId: null })).toEqual([]);
  });
});
