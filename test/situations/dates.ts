import { by, heldOn, on, type Act, type Situation } from './situation';

/** The spring meeting is stored with its year, nine days before its notice. */
const stored: Act = on('2027-03-01 10:00', (stage) => stage.storeDates());

/** What is told of changed dates leaves at the next half hour. */
const told: Act = on('2027-03-03 10:30', () => undefined);

/** What happens to a date that is kept, before and with the notice. */
export const dates: readonly Situation[] = [
  by(
    'The year’s dates are stored, and all goes as planned',
    stored,
    on('2027-03-10 10:00', (stage) => stage.reply('holder', 'in-room')),
    heldOn('2027-04-21'),
  ),
  by(
    'The date is moved before the notice',
    stored,
    on('2027-03-03 10:05', (stage) => stage.moveTo('2027-04-28')),
    told,
    on('2027-03-17 10:00', (stage) => stage.reply('holder', 'in-room')),
    heldOn('2027-04-28'),
  ),
  by(
    'The date is moved, and moved back before that was told',
    stored,
    on('2027-03-03 10:05', (stage) => stage.moveTo('2027-04-28')),
    on('2027-03-03 10:10', (stage) => stage.moveTo('2027-04-21')),
    told,
    on('2027-03-10 10:00', (stage) => stage.reply('holder', 'in-room')),
    heldOn('2027-04-21'),
  ),
  by(
    'The date is cancelled before the notice',
    stored,
    on('2027-03-03 10:05', (stage) => stage.cancel()),
    told,
  ),
  by(
    'The seat is handed over before the notice, the date is kept',
    stored,
    on('2027-03-03 10:05', (stage) => stage.handOver()),
    told,
    on('2027-03-10 10:00', (stage) => stage.reply('successor', 'in-room')),
    heldOn('2027-04-21'),
  ),
  by(
    'The seat becomes vacant before the notice, the date is kept',
    stored,
    on('2027-03-03 10:05', (stage) => stage.vacate()),
    told,
    on('2027-03-10 10:00', (stage) => stage.reply('deputy', 'in-room')),
    heldOn('2027-04-21'),
  ),
  by(
    'The holder’s address changes before the notice, the date is kept',
    stored,
    on('2027-03-03 10:05', (stage) => stage.changeAddress()),
    told,
    on('2027-03-10 10:00', (stage) => stage.reply('holder', 'in-room')),
    heldOn('2027-04-21'),
  ),
  by(
    'The seat is to be vacant from 8 March, before the notice, and the date is moved before that',
    stored,
    on('2027-03-03 10:05', (stage) => stage.vacate('2027-03-08')),
    told,
    on('2027-03-04 10:05', (stage) => stage.moveTo('2027-04-28')),
    on('2027-03-04 10:30', () => undefined),
    on('2027-03-08 10:30', () => undefined),
    heldOn('2027-04-28'),
  ),
];
