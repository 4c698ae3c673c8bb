import type { Answer } from '@samsyn/contract';
import {
  exampleAddressee,
  exampleDossier,
  exampleParticipant,
  type ParticipantValues,
} from './meeting-dossier.builder';
import {
  awaited,
  isTentative,
  keepsEntry,
  mayCome,
  owingReply,
  recipientFor,
  seatsReader,
} from './who-reads.rules';

const deputy = exampleAddressee('deputy');
const former = exampleAddressee('former');
const answer = (word: Answer) => ({ answer: word });
const seat = (values: ParticipantValues = {}) => exampleParticipant({ deputy, former: [former], ...values });

describe('who reads what concerns a seat', () => {
  it.each<[string, ParticipantValues, string, string | null]>([
    ['nobody has answered', {}, 'police chief', 'police chief'],
    ['the holder comes', { reply: answer('in-room') }, 'police chief', null],
    ['the deputy comes', { deputyReply: answer('in-room') }, 'deputy', null],
    ['the holder declines', { reply: answer('declined') }, 'deputy', 'deputy'],
    ['both decline', { reply: answer('declined'), deputyReply: answer('declined') }, 'police chief', null],
  ])(
    'given that %s, then documents go to one and chases to whom is waited for',
    (_, values, reader, waited) => {
      const participant = seat(values);
      expect(seatsReader(participant)?.contactId).toBe(reader);
      expect(awaited(participant)?.contactId ?? null).toBe(waited);
    },
  );

  it('given substitutes and vacant seats, then nobody waits for them', () => {
    const substitute = seat({ id: 'substitute', substituteFor: 'police' });
    const vacant = seat({ id: 'vacant', addressee: null, addresseeSince: null, deputy: null });
    const participants = [seat(), substitute, vacant];

    expect(owingReply(exampleDossier({ participants })).map(({ id }) => id)).toEqual(['police']);
  });

  it('given who does not know yet, then it is the one who is waited for that counts', () => {
    expect(isTentative(seat({ reply: answer('tentative') }))).toBe(true);
    expect(isTentative(seat({ reply: answer('declined'), deputyReply: answer('tentative') }))).toBe(true);
    expect(isTentative(seat({ deputyReply: answer('tentative') }))).toBe(false);
  });

  it.each<[string, ParticipantValues, boolean]>([
    ['silent', {}, true],
    ['a deputy comes', { deputyReply: answer('remote') }, true],
    ['the holder declines, and the deputy is asked', { reply: answer('declined') }, true],
    ['both decline', { reply: answer('declined'), deputyReply: answer('declined') }, false],
    ['a substitute comes', { reply: answer('substitute') }, false],
    ['a substitute', { substituteFor: 'police' }, true],
    ['a substitute who declines', { substituteFor: 'police', reply: answer('declined') }, false],
    ['a substitute who cannot be reached', { substituteFor: 'police', unreachable: true }, false],
    [
      'a withdrawn substitute',
      { substituteFor: 'police', withdrawnAt: new Date('2027-03-15T08:00:00Z') },
      false,
    ],
  ])('given %s, then they may turn up: %s', (_, values, expected) => {
    expect(mayCome(seat(values))).toBe(expected);
  });
});

describe('who keeps the meeting in their calendar', () => {
  const keeps = (contactId: string, values: ParticipantValues) =>
    keepsEntry(seat(values), exampleAddressee(contactId));

  it.each<[string, string, ParticipantValues, boolean]>([
    ['the holder, whatever they answer', 'police chief', { reply: answer('declined') }, true],
    ['who had the seat', 'former', {}, false],
    ['a deputy who comes', 'deputy', { deputyReply: answer('in-room') }, true],
    ['a deputy who says no themselves', 'deputy', { deputyReply: answer('declined') }, true],
    [
      'a deputy who was to come, and the holder does',
      'deputy',
      { reply: answer('in-room'), deputyReply: answer('in-room') },
      false,
    ],
    [
      'a deputy who was to come, and a substitute does',
      'deputy',
      { reply: answer('substitute'), deputyReply: answer('in-room') },
      false,
    ],
    ['a deputy who had the place', 'deputy', {}, false],
    ['a deputy who is asked anew', 'deputy', { deputyAskedAnew: true }, true],
    [
      'a deputy who is asked anew, and the holder comes',
      'deputy',
      { deputyAskedAnew: true, reply: answer('in-room') },
      false,
    ],
    [
      'a withdrawn substitute',
      'police chief',
      { substituteFor: 'police', withdrawnAt: new Date('2027-03-15T08:00:00Z') },
      false,
    ],
  ])('given %s', (_, contactId, values, expected) => {
    expect(keeps(contactId, values)).toBe(expected);
  });

  it('given an occasion, then it goes to the one it names while they are one of the seat’s, or to who has the place', () => {
    const to = (occasion: string) => recipientFor(seat(), occasion)?.addressee.contactId;
    expect(['notice', 'deputy:deputy', 'withdrawn:former', 'again:police chief:2'].map(to)).toEqual([
      'police chief',
      'deputy',
      'former',
      'police chief',
    ]);
    expect(to('handover:stranger')).toBeUndefined();
  });
});
