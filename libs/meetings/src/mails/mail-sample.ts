import { civilDate, clockTime } from '@samsyn/contract';
import type { MeetingMailFacts } from './mail-facts';

/** Sample facts that the mails' own samples vary: the spring council of 2027, to a contact at the police. */
export const mailSample: MeetingMailFacts = {
  municipality: 'Nykvarns kommun',
  meeting: 'Samverkansrådets vårmöte',
  body: 'samverkansrådet för krisledning',
  startsAt: new Date('2027-04-21T11:00:00Z'),
  endsAt: new Date('2027-04-21T13:00:00Z'),
  zone: 'Europe/Stockholm',
  place: 'Kommunhuset, sammanträdesrum Exempel',
  remote: 'Teams',
  remoteLink: 'https://video.example/mote/42',
  today: civilDate('2027-03-10'),
  replyBy: civilDate('2027-04-07'),
  documentsBy: civilDate('2027-04-14'),
  agenda: [
    { startsAt: clockTime('13:00'), title: 'Öppnande och dagordning', minutes: 5, presenter: 'Ordförande' },
    { startsAt: clockTime('13:05'), title: 'Föregående anteckningar', minutes: 10, presenter: 'Sekreterare' },
    { startsAt: clockTime('13:15'), title: 'Lägesbild: polisen', minutes: 15, presenter: 'Polisen' },
    { startsAt: clockTime('13:30'), title: 'Lägesbild: SBFF', minutes: 10, presenter: 'SBFF' },
    { startsAt: clockTime('13:40'), title: 'Paus', minutes: 10, presenter: null },
    { startsAt: clockTime('13:50'), title: 'Samlad bedömning', minutes: 25, presenter: 'Samordnare' },
  ],
  contact: { role: 'Säkerhetschef', phone: '08-555 010 00', email: 'sakerhet@nykvarn.example' },
  recipient: {
    organisation: 'Polisen',
    function: 'lokalpolisområdeschef',
    seat: 'Polisen (lokalpolisområdeschef)',
    replyUrl: 'https://samsyn.example/l/exempel/reply',
    wrongPersonUrl: 'https://samsyn.example/l/exempel/wrong-person',
    privacyUrl: 'https://samsyn.example/personuppgifter',
    ownItems: [2],
  },
};
