import { atTheMeeting, by, heldOn, on, scheduled, type Situation } from './situation';

/** What happens to the meeting, and to the mails about it. */
export const meeting: readonly Situation[] = [
  by(
    'The meeting is moved two weeks ahead, the holder had said yes',
    scheduled,
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.moveTo('2027-04-28')),
    heldOn('2027-04-28'),
  ),
  by(
    'The meeting is moved, a substitute was to come',
    scheduled,
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-15 10:00', (stage) => stage.moveTo('2027-04-28')),
    heldOn('2027-04-28'),
  ),
  by(
    'The meeting is moved, a substitute was to come, who says yes anew',
    scheduled,
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-15 10:00', (stage) => stage.moveTo('2027-04-28')),
    on('2027-03-16 10:00', (stage) => stage.reply('substitute', 'in-room')),
    heldOn('2027-04-28'),
  ),
  by(
    'The meeting is moved, a substitute was to come, the deputy says yes to the second chase',
    scheduled,
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-15 10:00', (stage) => stage.moveTo('2027-04-28')),
    on('2027-04-15 10:00', async (stage) => {
      await stage.reply('deputy', 'in-room');
      stage.leave('substitute');
    }),
    heldOn('2027-04-28'),
  ),
  atTheMeeting(
    'The meeting gets another room, the holder had said yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.update({ place: 'Salen' })),
  ),
  atTheMeeting(
    'There is no taking part remotely any more, the holder wanted to',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'remote')),
    on('2027-03-15 10:00', (stage) => stage.update({ remote: null })),
  ),
  atTheMeeting(
    'The meeting gets another title, the holder had said yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.update({ title: 'Exempelrådets vårmöte' })),
  ),
  by(
    'The meeting is cancelled, the holder had said yes',
    scheduled,
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.cancel()),
  ),
  by(
    'The meeting is cancelled, a substitute was to come',
    scheduled,
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-15 10:00', (stage) => stage.cancel()),
  ),
  by(
    'The meeting is cancelled the evening before, the holder had said yes',
    scheduled,
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-04-20 20:00', (stage) => stage.cancel()),
  ),
  by(
    'The meeting is cancelled the evening before, nobody has answered',
    scheduled,
    on('2027-04-20 20:00', (stage) => stage.cancel()),
  ),
  by(
    'The meeting is cancelled two hours before it starts, the deputy was to come',
    scheduled,
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'declined')),
    on('2027-03-12 10:00', (stage) => stage.reply('deputy', 'in-room')),
    on('2027-04-21 11:00', (stage) => stage.cancel()),
  ),
  by(
    'The meeting is cancelled before the notice',
    scheduled,
    on('2027-03-05 10:00', (stage) => stage.cancel()),
  ),
  by(
    'The meeting is scheduled nine days ahead',
    on('2027-04-12 10:00', (stage) => stage.schedule()),
    heldOn('2027-04-21'),
  ),
  by(
    'The meeting is scheduled for the next day',
    on('2027-04-20 10:00', (stage) => stage.schedule()),
    heldOn('2027-04-21'),
  ),
  atTheMeeting(
    'A quiet period from 1 to 11 April, nobody answers',
    on('2027-03-01 11:00', (stage) => stage.keepQuiet('2027-04-01', '2027-04-11')),
  ),
  atTheMeeting(
    'A quiet period from 8 to 21 March, nobody answers',
    on('2027-03-01 11:00', (stage) => stage.keepQuiet('2027-03-08', '2027-03-21')),
  ),
  atTheMeeting(
    'A quiet period from 12 to 25 April, the holder had said yes',
    on('2027-03-01 11:00', (stage) => stage.keepQuiet('2027-04-12', '2027-04-25')),
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
  ),
  atTheMeeting(
    'The notice is ordered before its day',
    on('2027-03-03 10:00', (stage) => stage.notify()),
  ),
  atTheMeeting(
    'A chase is ordered by hand',
    on('2027-03-22 10:00', (stage) => stage.chase()),
  ),
  atTheMeeting(
    'The holder’s address does not exist',
    on('2027-03-09 10:00', (stage) => stage.refuse('holder', 550)),
  ),
  atTheMeeting(
    'The holder’s address does not exist, and is mended five days later',
    on('2027-03-09 10:00', (stage) => stage.refuse('holder', 550)),
    on('2027-03-15 10:00', (stage) => stage.changeAddress()),
  ),
  atTheMeeting(
    'The holder’s mail is put off for two hours',
    on('2027-03-09 10:00', (stage) => stage.refuse('holder', 451)),
    on('2027-03-10 09:55', (stage) => stage.accept('holder')),
    on('2027-03-10 10:00', () => undefined),
  ),
  by(
    'Nobody marks the meeting as held',
    scheduled,
    on('2027-03-10 10:00', (stage) => stage.reply('holder', 'in-room')),
  ),
];
