import { atTheMeeting, on, type Situation } from './situation';

const backedUp = on('2027-03-01 09:00', (stage) => stage.backUp());

/** What those get who lead the work, where there is a backup coordinator and an escalation account. */
export const leading: readonly Situation[] = [
  led('Nobody answers, and nobody signs in'),
  led(
    'Nobody answers, and the backup signs in when told',
    on('2027-04-12 10:00', (stage) => stage.backupSignsIn()),
  ),
  led(
    'Nobody answers, and the coordinator is on holiday from 1 to 16 April',
    on('2027-03-30 10:00', (stage) => stage.goAway('2027-04-01', '2027-04-16')),
  ),
  led(
    'Nobody answers, and the coordinator says on Saturday 10 April that they are away from then on',
    on('2027-04-10 10:00', (stage) => stage.goAway('2027-04-10', '2027-04-30')),
  ),
  led(
    'A key seat, whose holder had said yes, is declined five days before the meeting',
    on('2027-03-01 11:00', (stage) => stage.makeKey()),
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-04-16 10:00', (stage) => stage.reply('holder', 'declined')),
  ),
  led(
    'A key seat, whose holder had said yes, is declined five days before the meeting, the coordinator is on holiday',
    on('2027-03-01 11:00', (stage) => stage.makeKey()),
    on('2027-03-11 10:00', (stage) => stage.reply('holder', 'in-room')),
    on('2027-04-15 10:00', (stage) => stage.goAway('2027-04-15', '2027-04-30')),
    on('2027-04-16 10:00', (stage) => stage.reply('holder', 'declined')),
  ),
];

function led(name: string, ...acts: Situation['acts']): Situation {
  return atTheMeeting(name, backedUp, ...acts);
}
