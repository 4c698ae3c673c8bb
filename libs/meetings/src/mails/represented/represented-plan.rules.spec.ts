import {
  type DossierValues,
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
  type ParticipantValues,
} from '../dossier/meeting-dossier.builder';
import { planRepresented } from './represented-plan.rules';

/** The notice is due on 10 March at eight; the deputy says on the 22nd that they come. */
const saidAt = new Date('2027-03-22T08:00:00Z');
const noticed = new Date('2027-03-10T07:00:00Z');
const sitting = (values: ParticipantValues = {}) =>
  exampleParticipant({
    deputy: exampleAddressee('deputy'),
    deputyReply: { answer: 'in-room' },
    ...values,
  });
const planned = (values: ParticipantValues = {}, dossier: DossierValues = {}) =>
  planRepresented(exampleDossier({ participants: [sitting(values)], ...dossier }));
const brief = (values?: ParticipantValues, dossier?: DossierValues) =>
  planned(values, dossier).map(({ occasion, dueAt }) => [occasion, dueAt]);

describe('telling the holder that the deputy comes', () => {
  it('given the holder is silent, then they are told when the deputy has said so', () => {
    const { meeting } = exampleDossier();
    expect(planned()).toEqual([
      {
        occasion: 'comes:0',
        recipient: { type: 'participant', id: 'police' },
        revision: 0,
        dueAt: saidAt,
        expiresAt: meeting.startsAt,
        priorityAt: meeting.startsAt,
      },
    ]);
  });

  it('given it was said before the notice, then the notice comes first; given no notice is planned, nothing is', () => {
    const early = { answer: 'in-room', registeredAt: new Date('2027-03-01T08:00:00Z') } as const;
    expect(brief({ deputyReply: early })).toEqual([['comes:0', noticed]]);
    expect(brief({}, { timingRules: [] })).toEqual([]);
  });

  it('given the holder has declined, then they know; given the deputy does not come, there is nothing to tell', () => {
    expect(brief({ reply: { answer: 'declined' } })).toEqual([]);
    expect(brief({ deputyReply: { answer: 'declined' } })).toEqual([]);
    expect(brief({ reply: { answer: 'tentative' } })).toHaveLength(1);
  });

  it('given a substitute in the holder’s place, then that one is not told', () => {
    expect(brief({ substituteFor: 'other', coming: { comes: 'deputy', awaits: null } })).toEqual([]);
  });

  describe('given what has been told already', () => {
    const told = exampleMailing({ id: 'told', kind: 'meetings.represented', occasion: 'comes:0' });
    const takenBack = exampleMailing({ id: 'asked', kind: 'meetings.asked', occasion: 'deputy-gone:1' });
    const after = (...history: DossierValues['history'] & object) => brief({}, { history });

    it('then not again', () => {
      expect(after(told)).toEqual([]);
    });

    it('then again when it did not arrive, was of another time, or for another', () => {
      expect(after({ ...told, state: 'failed' })).toHaveLength(1);
      expect(after({ ...told, revision: 1 })).toHaveLength(1);
      expect(after({ ...told, recipient: { type: 'participant', id: 'sbff' } })).toHaveLength(1);
    });

    it('then again when the deputy was gone meanwhile, and comes after all', () => {
      expect(after(told, takenBack)).toEqual([['comes:1', saidAt]]);
      expect(after(told, takenBack, { ...told, occasion: 'comes:1' })).toEqual([]);
    });

    it('then not again for another question to the holder', () => {
      expect(after(told, { ...takenBack, occasion: 'substitute:eva' })).toEqual([]);
    });
  });

  describe('given a vacant seat that the deputy comes for until somebody takes over', () => {
    const ahead = (from: string, contactId = 'next') =>
      brief({
        addressee: exampleAddressee('deputy'),
        deputy: null,
        deputyReply: null,
        reply: { answer: 'in-room' },
        deputyInPlace: true,
        coming: { comes: 'deputy', awaits: null },
        nextHolder: { contactId, from: new Date(from) },
      });

    it('then who takes over before the meeting is told with their notice', () => {
      expect(ahead('2027-03-31T22:00:00Z')).toEqual([['comes:0', new Date('2027-04-01T05:00:00Z')]]);
    });

    it('then nobody is told when the deputy becomes the holder, or the next one comes too late', () => {
      expect(ahead('2027-03-31T22:00:00Z', 'deputy')).toEqual([]);
      expect(ahead('2027-04-21T11:00:00Z')).toEqual([]);
    });
  });
});
