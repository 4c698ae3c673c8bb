import { meetingMailKinds } from './meeting-mail-kinds';

describe('the kinds of mail about a meeting', () => {
  it('given those that change a calendar, then they reach a recipient in turn, and no others have to', () => {
    const inTurn = meetingMailKinds.filter((kind) => kind.inTurn).map(({ kind }) => kind);

    expect(inTurn.sort()).toEqual([
      'meetings.cancelled',
      'meetings.hold',
      'meetings.moved',
      'meetings.notice',
      'meetings.withdrawn',
    ]);
  });
});
