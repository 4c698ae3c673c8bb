import { exampleAddressee, exampleDossier, exampleParticipant } from '../dossier/meeting-dossier.builder';
import { planRegistered, registeredReply } from './registered-plan.rules';

const byPhone = { id: 'first', answer: 'in-room', source: 'phone' } as const;
const byMail = { id: 'second', answer: 'declined', source: 'email' } as const;
const sitting = (reply: object | null, deputyReply: object | null) =>
  exampleParticipant({
    deputy: exampleAddressee('deputy'),
    reply: reply && { ...byPhone, ...reply },
    deputyReply: deputyReply && { ...byMail, ...deputyReply },
  });

describe('telling somebody what was registered on their behalf', () => {
  it('given an answer by phone and one by mail, then each is told at once of theirs', () => {
    const registeredAt = new Date('2027-03-23T08:00:00Z');
    const dossier = exampleDossier({ participants: [sitting({}, { registeredAt })] });
    const { startsAt } = dossier.meeting;
    const rest = {
      recipient: { type: 'participant', id: 'police' },
      revision: 0,
      expiresAt: startsAt,
      priorityAt: startsAt,
    };
    expect(planRegistered(dossier)).toEqual([
      { occasion: 'reply:first', dueAt: new Date('2027-03-22T08:00:00Z'), ...rest },
      { occasion: 'reply:second', dueAt: registeredAt, ...rest },
    ]);
  });

  it('given they answered by the link themselves, or not at all, then nothing is told', () => {
    const participants = [sitting({ source: 'link' }, null)];
    expect(planRegistered(exampleDossier({ participants }))).toEqual([]);
  });

  it('given another answer counts since, then the mail tells of nothing any more', () => {
    const participant = sitting({}, {});
    expect(registeredReply(participant, 'reply:second')?.answer).toBe('declined');
    expect(registeredReply(participant, 'reply:earlier')).toBeUndefined();
  });
});
