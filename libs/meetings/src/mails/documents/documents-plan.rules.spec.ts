import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
} from '../dossier/meeting-dossier.builder';
import { planDocuments } from './documents-plan.rules';

describe('agenda and documents', () => {
  it('given who is invited, then they leave a week before, whatever was answered', () => {
    const participants = [
      exampleParticipant({ id: 'silent' }),
      exampleParticipant({ id: 'declined', reply: { answer: 'declined' } }),
    ];
    const planned = planDocuments(exampleDossier({ participants }));

    expect(planned.map(({ recipient }) => recipient.id)).toEqual(['silent', 'declined']);
    expect(planned.map(({ dueAt }) => dueAt.toISOString())).toEqual(
      Array.from({ length: 2 }, () => '2027-04-14T06:00:00.000Z'),
    );
  });

  it('given a substitute, then they get them in the seat’s place', () => {
    const participants = [
      exampleParticipant({ reply: { answer: 'substitute', substituteName: 'Exempel' } }),
      exampleParticipant({ id: 'substitute', substituteFor: 'police' }),
    ];

    expect(planDocuments(exampleDossier({ participants })).map(({ recipient }) => recipient.id)).toEqual([
      'substitute',
    ]);
  });

  it('given a meeting so near that they would leave after its start, then there are none', () => {
    const now = new Date('2027-04-21T10:59:00Z');

    expect(planDocuments(exampleDossier({ now }))).toHaveLength(1);
    expect(planDocuments(exampleDossier({ now: new Date('2027-04-21T11:00:00Z') }))).toEqual([]);
  });

  describe('given that they have left', () => {
    const now = new Date('2027-04-20T09:00:00Z');
    const left = (contactId: string) =>
      exampleMailing({ kind: 'meetings.documents', occasion: 'documents', told: { contactId } });
    const planned = (history: ReturnType<typeof left>[], values = {}) =>
      planDocuments(exampleDossier({ now, history, participants: [exampleParticipant(values)] }))
        .filter(({ occasion }) => occasion.startsWith('reader:'))
        .map(({ occasion, dueAt }) => [occasion, dueAt]);

    it('when the seat changes hands, then the successor gets them at once, and once', () => {
      const successor = { addressee: exampleAddressee('successor') };

      expect(planned([left('predecessor')], successor)).toEqual([['reader:successor', now]]);
      expect(planned([left('predecessor'), left('successor')], successor)).toEqual([]);
    });

    it('when what left was something else, of another seat or time, or did not arrive, then nobody gets them besides', () => {
      const successor = { addressee: exampleAddressee('successor') };
      const sent = left('predecessor');

      expect(planned([{ ...sent, kind: 'meetings.notice' }], successor)).toEqual([]);
      expect(planned([{ ...sent, recipient: { type: 'participant', id: 'sbff' } }], successor)).toEqual([]);
      expect(planned([{ ...sent, revision: 1 }], successor)).toEqual([]);
      expect(planned([{ ...sent, state: 'failed' }], successor)).toEqual([]);
      expect(planned([sent, { ...left('successor'), revision: 1 }], successor)).toHaveLength(1);
    });

    it('when the next holder begins with the meeting, then they get none', () => {
      const nextHolder = { contactId: 'successor', from: new Date('2027-04-21T11:00:00Z') };

      expect(planned([left('police chief')], { nextHolder })).toEqual([]);
    });

    it('when somebody has it from a day on, then they get them that morning, however early it is planned anew', () => {
      const from = new Date('2027-04-19T22:00:00Z');
      const morning = ['reader:successor', new Date('2027-04-20T05:00:00Z')];
      const dated = (values: object, time: string, history = [left('police chief')]) =>
        planDocuments(
          exampleDossier({
            now: new Date(time),
            history,
            participants: [exampleParticipant(values)],
          }),
        )
          .filter(({ occasion }) => occasion.startsWith('reader:'))
          .map(({ occasion, dueAt }) => [occasion, dueAt]);

      const ahead = { nextHolder: { contactId: 'successor', from } };
      expect(dated(ahead, '2027-04-15T08:00:00Z')).toEqual([morning]);
      expect(dated(ahead, '2027-04-01T08:00:00Z', [])).toEqual([morning]);
      const before = { nextHolder: { ...ahead.nextHolder, from: new Date('2027-03-31T22:00:00Z') } };
      expect(dated(before, '2027-03-20T08:00:00Z', [])).toEqual([]);
      const taken = { addressee: exampleAddressee('successor'), addresseeSince: from };
      expect(dated(taken, '2027-04-19T23:00:00Z')).toEqual([morning]);
    });

    it('when the deputy is to come instead, then they get them', () => {
      const deputy = exampleAddressee('deputy');
      const reply = { answer: 'declined' } as const;

      expect(planned([left('police chief')], { deputy, reply })).toEqual([]);
      expect(planned([left('police chief')], { deputy, reply, deputyReply: { answer: 'in-room' } })).toEqual([
        ['reader:deputy', now],
      ]);
    });

    it('when the deputy they went to declines too, then the holder, who has declined, is not written to', () => {
      const declined = { answer: 'declined' } as const;
      const values = { deputy: exampleAddressee('deputy'), reply: declined, deputyReply: declined };

      expect(planned([left('deputy')], values)).toEqual([]);
    });
  });

  it('given that they have not left, when the seat changes hands, then the successor waits for them like all', () => {
    const participants = [exampleParticipant({ addressee: exampleAddressee('successor') })];

    expect(planDocuments(exampleDossier({ participants })).map(({ occasion }) => occasion)).toEqual([
      'documents',
    ]);
  });
});
