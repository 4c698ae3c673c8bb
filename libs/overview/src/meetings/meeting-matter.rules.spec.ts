import { agendaMatters, passedMatters, recipientMatters, vacancyMatters } from './meeting-matter.rules';

const timeZone = 'Europe/Stockholm';
const since = new Date('2027-03-01T09:00:00Z');
/** Past midnight on the wall, and on the day before in UTC. */
const startsAt = new Date('2027-04-20T22:30:00Z');

describe('what a meeting asks of who leads, as a matter', () => {
  it('given one that is over, then somebody is to say whether it was held, since it ended', () => {
    const endsAt = new Date('2027-04-21T00:30:00Z');
    const subject = { type: 'meeting', id: 'meeting' };
    expect(passedMatters([{ meetingId: 'meeting', meeting: 'Rådet', startsAt, endsAt, timeZone }])).toEqual([
      {
        code: 'meeting.unmarked',
        facts: { meeting: 'Rådet' },
        day: '2027-04-21',
        since: endsAt.toISOString(),
        subject,
        action: { useCase: 'meetings.mark-held', target: subject },
      },
    ]);
  });

  it('given a seat that nobody has, then somebody is to be appointed before the meeting', () => {
    const facts = { meeting: 'Rådet', organisation: 'Polisen', function: 'Chef' };
    const subject = { type: 'seat', id: 'seat' };
    expect(vacancyMatters([{ seatId: 'seat', ...facts, startsAt, timeZone, since }])).toEqual([
      {
        code: 'seat.vacant',
        facts,
        day: '2027-04-21',
        since: since.toISOString(),
        subject,
        action: { useCase: 'seats.appoint', target: subject },
      },
    ]);
  });

  it('given a mail that went to the wrong person, then it is to be mended before that meeting; without one, from when it was said', () => {
    const facts = {
      function: 'Chef',
      organisation: 'Polisen',
      meeting: 'Rådet',
      name: 'Eva Exempel',
      email: null,
      colleague: false,
    };
    const note = { noteId: 'note', ...facts, startsAt, since };
    const subject = { type: 'wrong-person-note', id: 'note' };
    const [ofMeeting, ofActions] = recipientMatters([note, { ...note, startsAt: null }], timeZone);
    expect(ofMeeting).toEqual({
      code: 'recipient.wrong',
      facts,
      day: '2027-04-21',
      since: since.toISOString(),
      subject,
      action: { useCase: 'wrong-person-notes.settle', target: subject },
    });
    expect(ofActions?.day).toBe('2027-03-01');
  });

  it('given a standing agenda that leaves soon, then it is to be gone through by that day', () => {
    const subject = { type: 'meeting', id: 'meeting' };
    const agenda = { meetingId: 'meeting', meeting: 'Rådet', leavesAt: startsAt, since, timeZone };
    expect(agendaMatters([agenda])).toEqual([
      {
        code: 'agenda.undecided',
        facts: { meeting: 'Rådet', leavesOn: '2027-04-21' },
        day: '2027-04-21',
        since: since.toISOString(),
        subject,
        action: { useCase: 'agendas.update', target: subject },
      },
    ]);
  });
});
