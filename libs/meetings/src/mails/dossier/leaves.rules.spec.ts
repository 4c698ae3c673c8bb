import { civilDate } from '@samsyn/contract';
import { documentsPromised, leavesBefore } from './leaves.rules';
import { exampleMeeting } from './meeting-dossier.builder';

const meeting = exampleMeeting();

describe('who has the seat no more when the meeting begins', () => {
  it.each([
    ['2027-03-31T22:00:00Z', '2027-03-31'],
    ['2027-04-01T08:00:00Z', '2027-04-01'],
    ['2027-04-21T11:00:00Z', '2027-04-21'],
  ])('given a time that ends at %s, then the last day is %s', (until, lastDay) => {
    expect(leavesBefore(meeting, new Date(until), true)).toEqual({ lastDay, isReplaced: true });
  });

  it('given a time that does not end, or after the meeting has begun, then they have it', () => {
    expect(leavesBefore(meeting, null, false)).toBeNull();
    expect(leavesBefore(meeting, new Date('2027-04-21T11:00:01Z'), false)).toBeNull();
  });

  it('given the agenda leaves while they have it, and nobody is called in their place, then it is promised', () => {
    const leaves = (lastDay: string, isReplaced = false) => ({ lastDay: civilDate(lastDay), isReplaced });
    expect(documentsPromised(meeting, null)).toBe('2027-04-14');
    expect(documentsPromised(meeting, leaves('2027-04-14'))).toBe('2027-04-14');
    expect(documentsPromised(meeting, leaves('2027-04-13'))).toBeNull();
    expect(documentsPromised(meeting, leaves('2027-04-20', true))).toBeNull();
  });
});
