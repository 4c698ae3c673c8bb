import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
  type DossierValues,
  type ParticipantValues,
} from '../dossier/meeting-dossier.builder';
import { askedAnewAt, planAsked, reasonOf } from './asked-plan.rules';

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

  const asks = (values: ParticipantValues, dossier: DossierValues = {}) =>
    planAsked(exampleDossier({ participants: [exampleParticipant(values)], now, ...dossier })).map(
      ({ occasion, dueAt }) => [occasion, dueAt],
    );
  const noticed = new Date('2027-03-10T07:00:00Z');

  it('given that the holder declined before the notice, then it waits for that; given none is planned, nobody is asked', () => {
    const early = { answer: 'declined', registeredAt: new Date('2027-03-01T08:00:00Z') } as const;
    const values = { deputy: exampleAddressee('deputy'), reply: early };
    expect(asks(values, { now: new Date('2027-03-01T09:00:00Z') })).toEqual([['deputy:deputy', noticed]]);
    expect(asks(values, { timingRules: [] })).toEqual([]);
  });

  it('given that the holder is silent, or somebody comes, then the notice has asked', () => {
    const deputy = exampleAddressee('deputy');
    expect(asks({ deputy })).toEqual([]);
    expect(asks({ deputy, reply: { answer: 'in-room' } })).toEqual([]);
    expect(asks({ reply: { answer: 'declined' } })).toEqual([]);
  });

  it('given that the substitute declines or cannot be reached, then the holder is asked since then', () => {
    const since = new Date('2027-03-24T08:00:00Z');
    const substitute = (fails: 'declined' | 'unreachable' | null) => ({
      reply: { answer: 'substitute' } as const,
      substitute: { id: 'eva', name: 'Eva Exempel', fails, since },
      coming: { comes: 'unknown', awaits: 'holder' } as const,
    });
    expect(asks(substitute('declined'))).toEqual([['substitute:eva', since]]);
    expect(asks(substitute('unreachable'))).toEqual([['substitute:eva', since]]);
    expect(asks(substitute(null))).toEqual([]);
    expect(askedAnewAt(exampleParticipant(substitute('declined')))).toEqual(since);
    // the deputy beside has no part in it
    expect(asks({ ...substitute('declined'), deputy: exampleAddressee('deputy') })).toEqual([
      ['substitute:eva', since],
    ]);
  });

  it('given a substitute whose answer is waited for, then it is not this mail that asks them', () => {
    const values = { substituteFor: 'police', coming: { comes: 'unknown', awaits: 'holder' } } as const;
    const represented = exampleMailing({ kind: 'meetings.represented', occasion: 'comes:0' });
    expect(asks(values, { history: [represented] })).toEqual([]);
  });

  it('given that the holder was told that the deputy comes, who does not, then they are asked now, once', () => {
    const represented = exampleMailing({ id: 'told', kind: 'meetings.represented', occasion: 'comes:0' });
    const gone = exampleMailing({ id: 'gone', kind: 'meetings.asked', occasion: 'deputy-gone:1' });
    expect(asks({}, { history: [represented] })).toEqual([['deputy-gone:1', now]]);
    expect(asks({}, { history: [represented, gone] })).toEqual([]);
    expect(asks({}, { history: [represented, gone, { ...represented, id: 'anew' }] })).toEqual([
      ['deputy-gone:2', now],
    ]);
  });

  it('given a mail, then its occasion says why it asks', () => {
    expect(['deputy:deputy:1', 'substitute:eva', 'deputy-gone:1'].map(reasonOf)).toEqual([
      'deputy',
      'substitute',
      'deputy-gone',
    ]);
  });
});
