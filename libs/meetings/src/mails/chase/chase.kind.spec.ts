import type { Mailing } from '@samsyn/mailings';
import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
  type ParticipantValues,
} from '../dossier/meeting-dossier.builder';
import type { ToldMailing } from '../dossier/told';
import { chaseKind } from './chase.kind';

const participant = exampleParticipant();
const orderedAt = new Date('2027-04-02T09:00:00Z');
const dossier = exampleDossier({
  participants: [participant],
  chaseOrders: [{ id: 'order', orderedAt }],
  history: [exampleMailing()],
  now: orderedAt,
});

function mailingOf(occasion: string, dueAt = orderedAt): Mailing {
  return {
    id: 'chase',
    subject: { type: 'meeting', id: 'meeting' },
    kind: 'meetings.chase',
    occasion,
    recipient: { type: 'participant', id: participant.id },
    revision: 0,
    attempt: 1,
    fence: 1,
    dueAt,
    composeFaults: null,
    timedByHand: false,
  };
}

function decided(occasion: string) {
  return chaseKind.decide(dossier, participant, mailingOf(occasion));
}

describe('what a chase tells of how it leaves', () => {
  it('given one that the coordinator has ordered, then it leaves as an order', () => {
    expect(decided('order')).toEqual({ ordered: true });
  });

  it('given one that a rule asks for, then it leaves with whatever else is due', () => {
    expect(decided('chase-before')).toEqual({ ordered: false });
  });
});

describe('what a chase that climbs tells the deputy', () => {
  const now = new Date('2027-04-08T06:00:00Z');
  const notice = exampleMailing();
  const toDeputy = (values: Parameters<typeof exampleMailing>[0] & { occasion: string }) =>
    exampleMailing({ told: { contactId: 'deputy' }, ...values });
  const asked = toDeputy({ kind: 'meetings.asked', occasion: 'deputy:deputy' });
  const withdrawn = toDeputy({ kind: 'meetings.withdrawn', occasion: 'withdrawn:deputy' });
  const since = new Date('2027-03-12T08:00:00Z');

  it.each<[string, ParticipantValues, ToldMailing[], string | undefined]>([
    ['has not answered', {}, [notice], 'silent'],
    ['does not know yet', { reply: { answer: 'tentative' } }, [notice], 'unclear'],
    [
      'has named somebody who does not come',
      { reply: { answer: 'substitute' }, substitute: { id: 'eva', name: 'Eva', fails: 'declined', since } },
      [notice],
      'unclear',
    ],
    ['cannot be reached', {}, [exampleMailing({ state: 'failed' })], 'unclear'],
    [
      'has declined, and the deputy been asked',
      { reply: { answer: 'declined' } },
      [notice, asked],
      undefined,
    ],
    ['has not answered, and the deputy been taken back', {}, [notice, asked, withdrawn], 'silent'],
  ])('given a holder who %s, then it introduces itself with what is so', (_, values, history, introduces) => {
    const seat = exampleParticipant({ deputy: exampleAddressee('deputy'), ...values });
    const overdue = exampleDossier({ participants: [seat], history, now });

    const told = chaseKind.decide(overdue, seat, mailingOf('chase-after', now));
    expect(told).toEqual({ ordered: false, ...(introduces ? { introduces } : {}) });
  });
});
