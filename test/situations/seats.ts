import { atTheMeeting, by, on, scheduled, type Situation } from './situation';

/** What happens to the one seat and to those who hold it. */
export const seats: readonly Situation[] = [
  atTheMeeting(
    'The seat is handed over before the notice',
    on('2027-03-05 10:00', (stage) => stage.handOver()),
  ),
  atTheMeeting(
    'The seat is handed over at once, nobody has answered',
    on('2027-03-15 10:00', (stage) => stage.handOver()),
  ),
  atTheMeeting(
    'The seat is handed over after the holder’s yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.handOver()),
  ),
  atTheMeeting(
    'The seat is handed over after a substitute was named',
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-15 10:00', (stage) => stage.handOver()),
  ),
  atTheMeeting(
    'The seat is handed over after the holder’s no and the deputy’s yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'declined')),
    on('2027-03-12 10:00', (stage) => stage.reply('deputy', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.handOver()),
  ),
  atTheMeeting(
    'A handover is planned for 1 April',
    on('2027-03-15 10:00', (stage) => stage.handOver('2027-04-01')),
  ),
  atTheMeeting(
    'A handover for 1 April is planned before the notice',
    on('2027-03-05 10:00', (stage) => stage.handOver('2027-04-01')),
  ),
  atTheMeeting(
    'A handover is planned for the day after the meeting',
    on('2027-03-15 10:00', (stage) => stage.handOver('2027-04-22')),
  ),
  atTheMeeting(
    'The seat is handed over on the day before the meeting, the holder had said yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-04-20 10:00', (stage) => stage.handOver()),
  ),
  atTheMeeting(
    'The seat becomes vacant, the deputy says yes',
    on('2027-03-15 10:00', (stage) => stage.vacate()),
    on('2027-03-16 10:00', (stage) => stage.reply('deputy', 'in-room')),
  ),
  atTheMeeting(
    'The seat becomes vacant, and is filled two weeks later',
    on('2027-03-15 10:00', (stage) => stage.vacate()),
    on('2027-03-30 10:00', (stage) => stage.handOver()),
  ),
  atTheMeeting(
    'The seat becomes vacant, is filled two weeks later, and the successor says yes',
    on('2027-03-15 10:00', (stage) => stage.vacate()),
    on('2027-03-30 10:00', async (stage) => {
      await stage.handOver();
      stage.leave('deputy');
    }),
    on('2027-03-31 10:00', (stage) => stage.reply('successor', 'in-room')),
  ),
  atTheMeeting(
    'The seat is vacant as the notice is due, with a successor from 1 April',
    on('2027-03-05 10:00', async (stage) => {
      await stage.vacate();
      await stage.handOver('2027-04-01');
    }),
  ),
  atTheMeeting(
    'The seat is vacant as the notice is due, with a successor from 1 April, the deputy says yes',
    on('2027-03-05 10:00', async (stage) => {
      await stage.vacate();
      await stage.handOver('2027-04-01');
    }),
    on('2027-03-12 10:00', (stage) => stage.reply('deputy', 'in-room')),
  ),
  atTheMeeting(
    'The seat becomes vacant, with a successor from 1 April',
    on('2027-03-15 10:00', async (stage) => {
      await stage.vacate();
      await stage.handOver('2027-04-01');
    }),
  ),
  atTheMeeting(
    'The seat is to be vacant from 1 April',
    on('2027-03-15 10:00', (stage) => stage.vacate('2027-04-01')),
  ),
  by(
    'The seat is to be vacant from 1 April, and the meeting is cancelled before',
    scheduled,
    on('2027-03-15 10:00', (stage) => stage.vacate('2027-04-01')),
    on('2027-03-22 10:00', (stage) => stage.cancel()),
  ),
  atTheMeeting(
    'A handover planned for 1 April is taken back, the holder had said yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.handOver('2027-04-01')),
    on('2027-03-16 10:00', (stage) => stage.takeBackHandover('2027-04-01')),
  ),
  atTheMeeting(
    'A handover planned for 1 April is taken back, a substitute was to come',
    on('2027-03-11 10:00', (stage) => stage.name()),
    on('2027-03-15 10:00', (stage) => stage.handOver('2027-04-01')),
    on('2027-03-16 10:00', (stage) => stage.takeBackHandover('2027-04-01')),
  ),
  atTheMeeting(
    'The seat is somebody else’s in the first week of April, and then the holder’s again',
    on('2027-03-15 10:00', (stage) => stage.handOver('2027-04-01')),
    on('2027-03-16 10:00', (stage) => stage.comeBackToSeat('2027-04-09')),
  ),
  atTheMeeting(
    'The holder’s contact ends, they had said yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.endContact()),
  ),
  atTheMeeting(
    'The seat is handed over to somebody who reads the holder’s mailbox, the holder had said yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.handOverInMailbox()),
  ),
  atTheMeeting(
    'Holder and deputy read one mailbox, nobody answers',
    on('2027-03-01 11:00', (stage) => stage.shareMailbox()),
  ),
  atTheMeeting(
    'Holder and deputy read one mailbox, the holder declines',
    on('2027-03-01 11:00', (stage) => stage.shareMailbox()),
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'declined')),
  ),
  atTheMeeting(
    'Holder and deputy read one mailbox, the deputy says yes to the second chase, then the holder does',
    on('2027-03-01 11:00', (stage) => stage.shareMailbox()),
    on('2027-04-08 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-04-09 10:00', (stage) => stage.register('in-room')),
  ),
  atTheMeeting(
    'The seat is abolished, the holder had said yes',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.abolishSeat()),
  ),
  atTheMeeting(
    'The holder’s address changes after the notice',
    on('2027-03-15 10:00', (stage) => stage.changeAddress()),
  ),
  atTheMeeting(
    'The seat is to be vacant from 1 April, and the holder’s address changes before',
    on('2027-03-15 10:00', (stage) => stage.vacate('2027-04-01')),
    on('2027-03-22 10:00', (stage) => stage.changeAddress('2027-04-01')),
  ),
  atTheMeeting(
    'The deputy who was to come is replaced',
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'declined')),
    on('2027-03-12 10:00', (stage) => stage.reply('deputy', 'in-room')),
    on('2027-03-15 10:00', (stage) => stage.replaceDeputy()),
  ),
];
