import { atTheMeeting, on, type Situation } from './situation';

/** What the one seat's people answer, or do not. The notice leaves on 10 March; the last day is 7 April. */
export const replies: readonly Situation[] = [
  atTheMeeting(
    'The holder answers yes at once',
    on('2027-03-10 10:00', (stage) => stage.reply('holder', 'in-room')),
  ),
  atTheMeeting('Nobody ever answers'),
  atTheMeeting(
    'The holder answers yes to the first chase',
    on('2027-04-02 10:00', (stage) => stage.reply('holder', 'in-room')),
  ),
  atTheMeeting(
    'The holder does not know yet, and says yes later',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'tentative')),
    on('2027-04-06 10:00', (stage) => stage.reply('holder', 'in-room')),
  ),
  atTheMeeting(
    'The holder does not know yet, and says nothing more',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'tentative')),
  ),
  atTheMeeting(
    'The holder declines, the deputy says nothing',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'declined')),
  ),
  atTheMeeting(
    'The holder declines, the deputy says yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'declined')),
    on('2027-03-12 10:00', (stage) => stage.reply('deputy', 'in-room')),
  ),
  atTheMeeting(
    'The holder declines, the deputy says no',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'declined')),
    on('2027-03-12 10:00', (stage) => stage.reply('deputy', 'declined')),
  ),
  atTheMeeting(
    'The holder, who had said yes, declines two days before the meeting',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-04-19 10:00', (stage) => stage.reply('holder', 'declined')),
  ),
  atTheMeeting(
    'The holder, who had said yes, declines two days before the meeting, the deputy says yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-04-19 10:00', (stage) => stage.reply('holder', 'declined')),
    on('2027-04-19 14:00', (stage) => stage.reply('deputy', 'in-room')),
  ),
  atTheMeeting(
    'The holder, who had said yes, names a substitute two days before the meeting',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-04-19 10:00', (stage) => stage.name()),
  ),
  atTheMeeting(
    'The holder, who had said yes, declines on the meeting’s morning',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-04-21 09:00', (stage) => stage.reply('holder', 'declined')),
  ),
  atTheMeeting(
    'The deputy says yes to the second chase',
    on('2027-04-08 10:00', (stage) => stage.reply('deputy', 'in-room')),
  ),
  atTheMeeting(
    'The holder says yes when the deputy has had the second chase, and not answered',
    on('2027-04-09 10:00', (stage) => stage.reply('holder', 'in-room')),
  ),
  atTheMeeting(
    'The deputy says yes to the second chase, then the holder does',
    on('2027-04-08 10:00', (stage) => stage.reply('deputy', 'in-room')),
    on('2027-04-09 10:00', async (stage) => {
      await stage.reply('holder', 'in-room');
      stage.leave('deputy');
    }),
  ),
  atTheMeeting(
    'The deputy says yes to the second chase, and takes it back',
    on('2027-04-08 10:00', (stage) => stage.reply('deputy', 'in-room')),
    on('2027-04-09 10:00', (stage) => stage.reply('deputy', 'declined')),
  ),
  atTheMeeting(
    'The holder names a substitute, who says nothing',
    on('2027-03-11 10:00', (stage) => stage.name()),
  ),
  atTheMeeting(
    'The holder names a substitute, who says yes',
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-12 10:00', (stage) => stage.reply('substitute', 'in-room')),
  ),
  atTheMeeting(
    'The holder names a substitute, who declines',
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-12 10:00', (stage) => stage.reply('substitute', 'declined')),
  ),
  atTheMeeting(
    'The holder names a substitute, who says yes and declines two days before the meeting',
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-12 10:00', (stage) => stage.reply('substitute', 'in-room')),
    on('2027-04-19 10:00', (stage) => stage.reply('substitute', 'declined')),
  ),
  atTheMeeting(
    'The holder names a substitute whose address does not exist',
    on('2027-03-11 10:00', (stage) => stage.nameUnreachable()),
  ),
  atTheMeeting(
    'The holder names a substitute, then another',
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-15 10:00', (stage) => stage.name()),
  ),
  atTheMeeting(
    'The holder names a substitute, then comes after all',
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-15 10:00', async (stage) => {
      await stage.reply('holder', 'in-room');
      stage.leave('substitute');
    }),
  ),
  atTheMeeting(
    'The holder names the ordinary deputy as substitute',
    on('2027-03-11 10:00', (stage) => stage.nameTheDeputy()),
  ),
  atTheMeeting(
    'A yes by telephone is registered',
    on('2027-03-11 10:00', (stage) => stage.register('in-room')),
  ),
  atTheMeeting(
    'A no by telephone is registered',
    on('2027-03-11 10:00', (stage) => stage.register('declined')),
  ),
  atTheMeeting(
    'A substitute named by telephone is registered',
    on('2027-03-11 10:00', (stage) => stage.registerSubstitute()),
  ),
];
