import type { Mailing } from '@samsyn/mailings';
import { exampleDossier, exampleMailing, exampleParticipant } from '../dossier/meeting-dossier.builder';
import { chaseKind } from './chase.kind';

const participant = exampleParticipant();
const orderedAt = new Date('2027-04-02T09:00:00Z');
const dossier = exampleDossier({
  participants: [participant],
  chaseOrders: [{ id: 'order', orderedAt }],
  history: [exampleMailing()],
  now: orderedAt,
});

function decided(occasion: string) {
  const mailing: Mailing = {
    id: 'chase',
    subject: { type: 'meeting', id: 'meeting' },
    kind: 'meetings.chase',
    occasion,
    recipient: { type: 'participant', id: participant.id },
    revision: 0,
    attempt: 1,
    fence: 1,
    dueAt: orderedAt,
    composeFaults: null,
    timedByHand: false,
  };
  return chaseKind.decide(dossier, participant, mailing);
}

describe('what a chase tells of how it leaves', () => {
  it('given one that the coordinator has ordered, then it leaves as an order', () => {
    expect(decided('order')).toEqual({ ordered: true });
  });

  it('given one that a rule asks for, then it leaves with whatever else is due', () => {
    expect(decided('chase-before')).toEqual({ ordered: false });
  });
});
