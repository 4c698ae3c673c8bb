import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
} from '../dossier/meeting-dossier.builder';
import { planAsked } from './asked-plan.rules';

const now = new Date('2027-03-22T09:00:00Z');
const declined = { answer: 'declined', registeredAt: now } as const;
const told = { contactId: 'deputy' };
const asked = exampleMailing({ id: 'asked', kind: 'meetings.asked', occasion: 'deputy:deputy', told });
const word = exampleMailing({
  id: 'word',
  kind: 'meetings.withdrawn',
  occasion: 'withdrawn:deputy',
  told,
});

const planned = (history = [exampleMailing()], deputy = exampleAddressee('deputy')) =>
  planAsked(
    exampleDossier({ participants: [exampleParticipant({ deputy, reply: declined })], history, now }),
  ).map(({ occasion, dueAt }) => [occasion, dueAt]);

describe('who is asked besides by the notice', () => {
  it('given that the holder declines, then the deputy is, at once', () => {
    expect(planned()).toEqual([['deputy:deputy', now]]);
  });

  it('given that they have been asked, then it stays that one mail', () => {
    expect(planned([asked])).toEqual([['deputy:deputy', now]]);
  });

  it('given that they were told since that they need not answer, then they are asked anew', () => {
    expect(planned([asked, word])).toEqual([['deputy:deputy:1', now]]);
    expect(planned([asked, word, { ...asked, id: 'again' }])).toEqual([['deputy:deputy:1', now]]);
  });

  it('given that they read another address since, then they are asked there, and once', () => {
    const moved = { ...exampleAddressee('deputy'), email: 'ny@polisen.example' };
    expect(planned([asked], moved)).toEqual([['deputy:deputy:1', now]]);
    expect(planned([asked, { ...asked, id: 'chase', kind: 'meetings.chase' }], moved)).toEqual([
      ['deputy:deputy:1', now],
    ]);
    expect(planned([asked], { ...moved, email: exampleAddressee('deputy').email.toUpperCase() })).toEqual([
      ['deputy:deputy', now],
    ]);
  });
});
