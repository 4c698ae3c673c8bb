import type { PlannedMailing } from '@samsyn/mailings';
import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
} from '../dossier/meeting-dossier.builder';
import { planNotice } from './notice-plan.rules';

const brief = (planned: PlannedMailing[]) =>
  planned.map(({ recipient, occasion, dueAt }) => `${recipient.id} ${occasion} ${dueAt.toISOString()}`);

describe('the notice of a deputy who comes in the holder’s place', () => {
  const deputy = exampleAddressee('deputy');
  const saidAt = new Date('2027-03-22T08:00:00Z');
  const toDeputy = exampleMailing({
    id: 'theirs',
    occasion: 'deputy:deputy',
    told: { contactId: 'deputy' },
    email: deputy.email,
  });
  const planned = (
    values: Parameters<typeof exampleParticipant>[0],
    history = [exampleMailing()],
    now = saidAt,
  ) =>
    brief(
      planNotice(
        exampleDossier({
          participants: [exampleParticipant({ deputy, deputyReply: { answer: 'in-room' }, ...values })],
          history,
          now,
        }),
      ),
    );

  it('given the holder was told, when the deputy says that they come, then they get one of their own at once', () => {
    expect(planned({})).toEqual(['police deputy:deputy 2027-03-22T08:00:00.000Z']);
  });

  it('given they said so before the notice, then both get it on its day', () => {
    const early = { answer: 'in-room', registeredAt: new Date('2027-03-01T08:00:00Z') } as const;
    expect(planned({ deputyReply: early }, [], new Date('2027-03-01T09:00:00Z'))).toEqual([
      'police notice 2027-03-10T07:00:00.000Z',
      'police deputy:deputy 2027-03-10T07:00:00.000Z',
    ]);
  });

  it('given they have been told, then nothing more; given they read another address since, then the entry goes there', () => {
    expect(planned({}, [exampleMailing(), toDeputy])).toEqual([]);
    const moved = { ...deputy, email: 'ny@polisen.example' };
    expect(planned({ deputy: moved }, [exampleMailing(), toDeputy])).toEqual([
      'police again:deputy:1 2027-03-22T08:00:00.000Z',
    ]);
  });

  it('given the holder comes, or the deputy has declined without having been told, then they get none', () => {
    expect(planned({ reply: { answer: 'in-room' } })).toEqual([]);
    expect(planned({ deputyReply: { answer: 'declined' } })).toEqual([]);
    expect(planned({ deputyReply: null })).toEqual([]);
  });

  it('given the body sends by hand and nobody has, then they get none', () => {
    const participants = [exampleParticipant({ deputy, deputyReply: { answer: 'in-room' } })];
    expect(planNotice(exampleDossier({ timingRules: [], participants, now: saidAt }))).toEqual([]);
  });
});
