import { by, on, type Situation } from './situation';

/** What is told of an action that is due on Monday 22 March, as it goes and its seat changes hands. */
export const actions: readonly Situation[] = [
  ofTheAction('Nobody says anything'),
  ofTheAction(
    'The holder says when reminded that it is done',
    on('2027-03-09 10:00', (stage) => stage.action.log('holder', 'done')),
  ),
  ofTheAction(
    'The holder, when it is overdue, says how it goes',
    on('2027-03-24 10:00', (stage) => stage.action.log('holder', 'ongoing')),
  ),
  ofTheAction(
    'The holder, when it is overdue, says that it takes until 23 April',
    on('2027-03-24 10:00', (stage) => stage.action.log('holder', 'more-time', { dueOn: '2027-04-23' })),
  ),
  ofTheAction(
    'The deputy says when it has climbed to them that it is done',
    on('2027-04-07 10:00', (stage) => stage.action.log('deputy', 'done')),
  ),
  ofTheAction(
    'The holder asks a colleague, who does not answer',
    on('2027-03-09 10:00', (stage) => stage.action.askColleague()),
  ),
  ofTheAction(
    'The holder asks a colleague, who says that it is done',
    on('2027-03-09 10:00', (stage) => stage.action.askColleague()),
    on('2027-03-10 10:00', (stage) => stage.action.colleagueLogs('done')),
  ),
  ofTheAction(
    'The holder asks a colleague, and the seat is handed over',
    on('2027-03-09 10:00', (stage) => stage.action.askColleague()),
    on('2027-03-10 10:00', (stage) => stage.handOver()),
  ),
  ofTheAction(
    'The seat is handed over before the last day',
    on('2027-03-15 10:00', (stage) => stage.handOver()),
  ),
  ofTheAction(
    'The seat is handed over when it is overdue',
    on('2027-03-24 10:00', (stage) => stage.handOver()),
  ),
  ofTheAction(
    'A handover is planned for the day of the quarterly mail, 1 April',
    on('2027-03-24 10:00', (stage) => stage.handOver('2027-04-01')),
  ),
  ofTheAction(
    'A handover planned for 1 April, when it is overdue, is taken back',
    on('2027-03-24 10:00', (stage) => stage.handOver('2027-04-01')),
    on('2027-03-25 10:00', (stage) => stage.takeBackHandover('2027-04-01')),
  ),
  ofTheAction(
    'The seat becomes vacant when it is overdue',
    on('2027-03-24 10:00', (stage) => stage.vacate()),
  ),
  ofTheAction(
    'The seat becomes vacant when it is overdue, and is filled a week later',
    on('2027-03-24 10:00', (stage) => stage.vacate()),
    on('2027-03-31 10:00', (stage) => stage.handOver()),
  ),
  ofTheAction(
    'The holder’s address does not exist, and nobody mends it',
    on('2027-03-01 09:30', (stage) => stage.refuse('holder', 550)),
  ),
  ofTheAction(
    'The coordinator is on holiday when it has climbed to them',
    on('2027-03-01 08:30', (stage) => stage.backUp()),
    on('2027-04-01 10:00', (stage) => stage.goAway('2027-04-01', '2027-04-16')),
  ),
  ofTheAction(
    'It is due as a meeting is reminded of',
    on('2027-03-01 10:00', (stage) => stage.schedule()),
    on('2027-03-24 10:00', (stage) => stage.action.log('holder', 'more-time', { dueOn: '2027-05-04' })),
  ),
];

function ofTheAction(name: string, ...acts: Situation['acts']): Situation {
  return by(
    name,
    on('2027-03-01 09:00', (stage) => stage.action.add()),
    ...acts,
  );
}
