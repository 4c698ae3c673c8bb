import { civilDate, clockTime, plannedInstantOf } from '@samsyn/contract';
import { CouncilReports, halfYearState } from './council-reports';
import { OverdueAction } from './overdue-action';
import { Partner } from './partner';
import type { SamsynClient } from './samsyn-client';
import type { Terminal } from './terminal';
import { TimeTravel, ZONE } from './time-travel';

interface Meeting {
  id: string;
  title: string;
  date: string;
  start: string;
  end: string;
  week: number;
  place: string;
  replyBy: string;
  version: number;
}

const HALF_YEAR = '2027-1';

const addresses = {
  police: 'kommunpolis@polisen.example',
  policeDeputy: 'omradespolis@polisen.example',
  rescue: 'samverkan@sbff.example',
  rescueSubstitute: 'ersattare@sbff.example',
  associations: 'ordforande@foreningsradet.example',
  faiths: 'contact@trossamfunden.example',
  director: 'kommundirektor@nykvarn.example',
  securityChief: 'sakerhetschef@nykvarn.example',
};

/** The spring council of 2027, from its scheduling to the day after: what a coordinator and the partners do, in order. */
export class SpringCouncil {
  private readonly time: TimeTravel;
  readonly reports: CouncilReports;

  private constructor(
    private readonly samsyn: SamsynClient,
    private readonly terminal: Terminal,
    private meeting: Meeting,
  ) {
    this.time = new TimeTravel(samsyn, meeting.id, terminal);
    this.reports = new CouncilReports(samsyn, meeting.id, terminal);
  }

  /** Schedules it, by a button pressed twice. */
  static async schedule(samsyn: SamsynClient, terminal: Terminal): Promise<SpringCouncil> {
    const before = await halfYearState(samsyn, HALF_YEAR);
    const bodies = await samsyn.get<{ items: { id: string; kind: string }[] }>('/bodies');
    const order = {
      bodyId: bodies.items.find(({ kind }) => kind === 'council')?.id,
      date: '2027-04-21',
      start: '13:00',
      end: '15:00',
      place: 'Kommunhuset, Centrumvägen 24 A',
      remote: { name: 'Teams' },
    };
    const pressed = { 'idempotency-key': 'spring-council-2027' };
    const meeting = await samsyn.post<Meeting>('/meetings', order, pressed);
    const again = await samsyn.post<Meeting>('/meetings', order, pressed);
    if (again.id !== meeting.id) throw new Error('The button pressed twice made two meetings');
    terminal.say(
      meeting.title,
      `${meeting.date} ${meeting.start}–${meeting.end}, week ${meeting.week}, ${meeting.place}, or remotely`,
      `Replies by ${meeting.replyBy}. The button was pressed twice; it is one meeting.`,
      `The council's half-year ${HALF_YEAR}: ${before} before, ${await halfYearState(samsyn, HALF_YEAR)} now.`,
    );
    return new SpringCouncil(samsyn, terminal, meeting);
  }

  get id(): string {
    return this.meeting.id;
  }

  async live(): Promise<void> {
    this.terminal.heading('Every mail that will leave, as planned today');
    await this.reports.forecast();
    await new OverdueAction(this.samsyn, this.time, this.terminal).live();
    await this.notice();
    await this.replies();
    await this.chase();
    await this.reschedule();
    await this.answersForTheNewTime();
    await this.newRoom();
    await this.lastWeek();
    await this.held();
  }

  private async notice(): Promise<void> {
    this.terminal.heading('The notice leaves six weeks before');
    await this.time.to(at('2027-03-10', '17:00'));
  }

  private async replies(): Promise<void> {
    this.terminal.heading('Replies: by link, by phone, by a substitute');
    await this.time.to(at('2027-03-11', '09:15'));
    await this.byLink(addresses.police, {
      answer: 'in-room',
      remark: 'Vi tar med läget i lokalpolisområdet.',
    });
    await this.time.to(at('2027-03-12', '10:30'));
    await this.byPhone('Säkerhetspolisen', 'remote');
    await this.time.to(at('2027-03-15', '14:00'));
    await this.byLink(addresses.rescue, {
      answer: 'substitute',
      substituteName: 'Charlie Exempel',
      substituteEmail: addresses.rescueSubstitute,
    });
    await this.time.settle();
    this.terminal.heading('The substitute declines, and whoever named them is asked again');
    await this.time.to(at('2027-03-17', '09:40'));
    await this.byLink(addresses.rescueSubstitute, { answer: 'declined' });
    await this.time.settle();
  }

  private async chase(): Promise<void> {
    this.terminal.heading(
      'Only those who have not replied are chased, three working days before the last day',
    );
    await this.time.to(at('2027-04-02', '17:00'));
    await this.time.to(at('2027-04-05', '08:40'));
    await this.byLink(addresses.faiths, { answer: 'remote' });
  }

  private async reschedule(): Promise<void> {
    this.terminal.heading('The meeting is moved a week');
    await this.time.to(at('2027-04-06', '10:00'));
    const reason = 'Kommundirektören är kallad till länsstyrelsen den 21 april.';
    await this.time.event(`Why: ${reason}`);
    const before = await this.samsyn.mailings({ meetingId: this.id });
    await this.change('/reschedule', { date: '2027-04-28', start: '13:00', end: '15:00', reason });
    this.terminal.blank();
    await this.reports.withdrawnSince(before);
    this.terminal.blank();
    await this.time.settle();
  }

  private async answersForTheNewTime(): Promise<void> {
    this.terminal.heading('An answer holds for the time it was given for, so everyone is asked again');
    await this.time.to(at('2027-04-07', '08:20'));
    await this.byLink(addresses.rescue, { answer: 'in-room' });
    await this.time.event(
      'SBFF comes itself after all: its substitute is told, and the calendar entry withdrawn.',
    );
    await this.time.settle();
    await this.byLink(addresses.faiths, { answer: 'remote' });
    await this.byLink(addresses.director, { answer: 'in-room' });
    await this.byLink(addresses.securityChief, { answer: 'in-room' });
    await this.byPhone('Säkerhetspolisen', 'remote');
    await this.time.to(at('2027-04-12', '09:00'));
    const { chased } = await this.samsyn.post<{ chased: number }>(`/meetings/${this.id}/chase`, {});
    await this.time.event(`The coordinator chases by hand the ${chased} who have not replied.`);
    await this.time.settle();
    await this.byLink(addresses.associations, { answer: 'declined' });
    this.terminal.heading('After the last day the chase climbs to the ordinary deputy');
    await this.time.to(at('2027-04-15', '11:00'));
    await this.byLink(addresses.policeDeputy, { answer: 'in-room' });
    await this.time.event('The deputy comes: they get the notice, and the holder is told.');
    await this.time.settle();
    this.terminal.heading('Mondays: a list of what needs the coordinator, and none when nothing does');
    await this.time.to(at('2027-04-19', '08:05'));
    await this.reports.needed();
  }

  private async newRoom(): Promise<void> {
    this.terminal.heading('Another room: the calendar entries follow, and the replies still hold');
    await this.time.to(at('2027-04-19', '13:30'));
    this.meeting = await this.samsyn.patch<Meeting>(`/meetings/${this.id}`, {
      version: await this.version(),
      place: 'Kommunhuset, sessionssalen',
      confirmed: true,
    });
    await this.time.settle();
  }

  private async lastWeek(): Promise<void> {
    this.terminal.heading('Agenda and documents a week before, a reminder the working day before');
    await this.time.to(at('2027-04-27', '17:00'));
    this.terminal.heading('Who comes');
    await this.reports.replies();
  }

  private async held(): Promise<void> {
    this.terminal.heading('The meeting is held');
    await this.time.to(at('2027-04-28', '15:05'));
    await this.change('/hold', {});
    await this.time.event('The coordinator marks the meeting as held.');
    await this.time.to(at('2027-04-29', '08:00'));
    await this.time.event(
      `The council's half-year ${HALF_YEAR}: ${await halfYearState(this.samsyn, HALF_YEAR)}.`,
    );
  }

  private async byLink(address: string, form: Parameters<Partner['replyByLink']>[0]): Promise<void> {
    const thanks = await new Partner(this.samsyn, address).replyByLink(form);
    await this.time.event(`${address} replies by link: ${form.answer} (“${thanks}”)`);
  }

  private async byPhone(role: string, answer: string): Promise<void> {
    const { items } = await this.samsyn.get<{ items: { participantId: string; function: string }[] }>(
      `/meetings/${this.id}/replies`,
    );
    const participantId = items.find((each) => each.function === role)?.participantId;
    await this.samsyn.post(`/meetings/${this.id}/replies`, { participantId, answer, source: 'phone' });
    await this.time.event(`${role} phones; the coordinator registers on its behalf: ${answer}, source phone`);
  }

  private async change(order: string, what: object): Promise<void> {
    const request = { version: await this.version(), ...what };
    this.meeting = await this.samsyn.post<Meeting>(`/meetings/${this.id}${order}`, request);
  }

  private async version(): Promise<number> {
    return (await this.samsyn.get<Meeting>(`/meetings/${this.id}`)).version;
  }
}

/** The instant of a time on the wall in Nykvarn. */
function at(date: string, time: string): Date {
  return plannedInstantOf(civilDate(date), clockTime(time), ZONE);
}
