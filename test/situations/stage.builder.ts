import type { MeView, StoredYearPlanView, YearPlanView } from '@samsyn/contract';
import type { SinkMessage } from '@samsyn/testing';
import type { TestApp } from '../app/test-app.builder';
import {
  Coordinator,
  type MeetingAnswer,
  type ReplyAnswer,
  springMeeting,
} from '../http/council-meeting.builder';
import { LeadingPeople } from '../http/leading-people.builder';
import { newAddress, People, type Person } from './people.builder';
import { StagedAction } from './staged-action.builder';

/** One council with one seat, those around it, and what can happen to them: where a situation is played. */
export class Stage {
  readonly people = new People();
  readonly action: StagedAction;
  private meetingId = '';
  private leading: LeadingPeople | undefined;

  private constructor(
    private readonly app: TestApp,
    private readonly council: Coordinator,
  ) {
    this.action = new StagedAction(app, council, this.people);
  }

  static async begin(app: TestApp): Promise<Stage> {
    const stage = new Stage(app, new Coordinator(app, await app.municipality({ seats: 1, deputies: [0] })));
    const { account } = await stage.council.done<MeView>('GET', '/../../me');
    const { seat } = stage;
    stage.people.set(account.email, 'coordinator').set(seat.email, 'holder').set(stage.deputy, 'deputy');
    return stage;
  }

  async schedule(values: object = {}): Promise<void> {
    const meeting = { title: 'Exempelrådet', confirmed: true, ...values };
    this.meetingId = (await this.council.schedule(meeting)).id;
  }

  /** The spring meeting is stored as the one date of its year. */
  async storeDates(): Promise<void> {
    const { basis } = await this.council.done<YearPlanView>('GET', '/year-plan?year=2027');
    const { date, start, end, place } = springMeeting;
    const dates = [{ bodyId: this.council.municipality.council.bodyId, date, start, end, place }];
    const plan = { year: 2027, basis, dates };
    const { meetings } = await this.council.done<StoredYearPlanView>('POST', '/year-plan', plan);
    this.meetingId = meetings[0]?.id ?? '';
  }

  /** By the form behind the link in the last mail that a person got. @throws when it was not taken. */
  async reply(person: Person, answer: string, fields: Record<string, string> = {}): Promise<void> {
    const mails = await this.mails();
    const mail = mails.findLast(
      ({ to: [to = ''], text, sentAt }) =>
        this.people.personAt(to, sentAt) === person && text.includes('/l/'),
    );
    const { statusCode, body } = await this.council.replyByLink(mail, { answer, ...fields });
    if (statusCode !== 303) throw new Error(`${person} could not answer: ${statusCode} ${body}`);
  }

  /** The holder names somebody; who was named before no longer comes. */
  name(): Promise<void> {
    return this.reply('holder', 'substitute', this.newSubstitute());
  }

  nameTheDeputy(): Promise<void> {
    return this.reply('holder', 'substitute', {
      substituteName: 'Ersättare Exempel',
      substituteEmail: this.deputy,
      known: this.deputy,
    });
  }

  async nameUnreachable(): Promise<void> {
    const named = this.newSubstitute();
    this.app.sink.programme.refuseRecipient(named.substituteEmail, 550, 'No such mailbox');
    await this.reply('holder', 'substitute', named);
  }

  /** The secretary registers what was said on the telephone. */
  async register(answer: string, values: object = {}): Promise<void> {
    const replies = await this.council.replies(this.meetingId);
    const seat = replies.find(({ substituteFor }: ReplyAnswer) => substituteFor === null);
    const reply = { participantId: seat?.participantId, answer, source: 'phone', ...values };
    await this.council.done('POST', `/meetings/${this.meetingId}/replies`, reply);
  }

  registerSubstitute(): Promise<void> {
    const { substituteName: name, substituteEmail: email } = this.newSubstitute();
    return this.register('substitute', { substitute: { name, email } });
  }

  /** Somebody new takes the seat over, from a day on or at once. */
  async handOver(from?: string): Promise<void> {
    const { seat } = this;
    const email = newAddress('efterträdare');
    const path = `/organisations/${seat.organisationId}/contacts`;
    const { id } = await this.council.done<{ id: string }>('POST', path, { role: 'Efterträdare', email });
    this.people.set(email, 'successor');
    this.leave('holder', from);
    this.leave('substitute', from);
    await this.appoint(id, 'holder', from);
  }

  /** The one who was to come on a day does not, and the holder stays. */
  async takeBackHandover(from: string): Promise<void> {
    await this.appoint(this.seat.contactId, 'holder', from);
    this.people.comeBack('holder', 'substitute');
  }

  /** The holder, who is to leave the seat before, has it again from a day on, and the successor no longer. */
  async comeBackToSeat(from: string): Promise<void> {
    await this.appoint(this.seat.contactId, 'holder', from);
    this.leave('successor', from);
    this.people.comeBack('holder');
  }

  /** The holder leaves the organisation. */
  async endContact(): Promise<void> {
    const { organisationId, contactId } = this.seat;
    this.leave('holder');
    const order = { version: 1, ended: true, confirmed: true };
    await this.council.done('PATCH', `/organisations/${organisationId}/contacts/${contactId}`, order);
  }

  /** Holder and deputy are reached at one address: it is the holder's in the tables. */
  async shareMailbox(): Promise<void> {
    const { organisationId, deputyId, email } = this.seat;
    const path = `/organisations/${organisationId}/contacts/${deputyId}`;
    await this.council.done('PATCH', path, { version: 1, email, confirmed: true });
    this.people.readers.set('deputy', 'holder');
  }

  /** Somebody takes the seat over who is reached at the holder's address: it stays the holder's in the tables. */
  async handOverInMailbox(): Promise<void> {
    const { organisationId, email } = this.seat;
    const path = `/organisations/${organisationId}/contacts`;
    const { id } = await this.council.done<{ id: string }>('POST', path, { role: 'Efterträdare', email });
    this.people.readers.set('successor', 'holder');
    await this.appoint(id, 'holder');
  }

  /** No planned mail leaves on these days, both included. */
  async keepQuiet(from: string, to: string): Promise<void> {
    const when = { recurs: 'once', from, to };
    const period = { kind: 'quiet-period', name: 'Tyst period', when, confirmed: true };
    await this.council.done('POST', '/calendar', period);
  }

  /** The holder leaves the seat, from a day on or at once, and nobody has it. */
  async vacate(from?: string): Promise<void> {
    this.leave('holder', from);
    await this.appoint(null, 'holder', from);
  }

  async replaceDeputy(): Promise<void> {
    const email = newAddress('ny-ersättare');
    const path = `/organisations/${this.seat.organisationId}/contacts`;
    const { id } = await this.council.done<{ id: string }>('POST', path, { role: 'Ersättare', email });
    this.leave('deputy');
    this.people.set(email, 'deputy');
    await this.appoint(id, 'deputy');
  }

  async abolishSeat(): Promise<void> {
    this.leave('holder');
    this.leave('deputy');
    const path = `/bodies/${this.council.municipality.council.bodyId}/seats/${this.seat.seatId}`;
    await this.council.done('PATCH', path, { version: 1, ended: true, confirmed: true });
  }

  /** @param leaves the day from which the holder does not have the seat any more, if that has been decided */
  async changeAddress(leaves?: string): Promise<void> {
    const { organisationId, contactId } = this.seat;
    const email = newAddress('ny-adress');
    this.people.move('holder', email, this.app.clock.now());
    if (leaves) this.leave('holder', leaves);
    await this.council.done('PATCH', `/organisations/${organisationId}/contacts/${contactId}`, {
      version: 1,
      email,
      confirmed: true,
    });
  }

  /** The municipality gets a backup coordinator and an escalation account. */
  async backUp(): Promise<void> {
    this.leading = await LeadingPeople.of(this.app, this.council);
    this.people.set(this.leading.backup, 'backup').set(this.leading.director, 'escalation account');
  }

  /** The backup signs in and looks. */
  async backupSignsIn(): Promise<void> {
    await this.leading?.signIn(this.addressOf('backup'));
  }

  /** The coordinator says that they are away, both days included. */
  async goAway(from: string, to: string): Promise<void> {
    await this.leading?.isAway(this.council.municipality.cookie, { from, to });
  }

  /** The coordinator is to be told at once when the seat is declined near a meeting. */
  async makeKey(): Promise<void> {
    const path = `/bodies/${this.council.municipality.council.bodyId}/seats/${this.seat.seatId}`;
    await this.council.done('PATCH', path, { version: 1, key: true });
  }

  /** From now on a person's mail is refused for good, or put off. */
  refuse(person: Person, code: 550 | 451): void {
    this.app.sink.programme.refuseRecipient(this.addressOf(person), code, 'Not now');
  }

  accept(person: Person): void {
    this.app.sink.programme.acceptRecipient(this.addressOf(person));
  }

  update(values: object): Promise<unknown> {
    return this.change('PATCH', '', { confirmed: true, ...values });
  }

  moveTo(date: string): Promise<unknown> {
    return this.change('POST', '/reschedule', { date, start: '13:00', end: '15:00' });
  }

  cancel(): Promise<unknown> {
    return this.change('POST', '/cancel');
  }

  notify(): Promise<unknown> {
    return this.change('POST', '/notice');
  }

  chase(): Promise<unknown> {
    return this.council.done('POST', `/meetings/${this.meetingId}/chase`, { confirmed: true });
  }

  markHeld(): Promise<unknown> {
    return this.change('POST', '/hold');
  }

  /** From now on, or from a day on, somebody who was expected is the one who no longer comes. */
  leave(person: Person, from?: string): void {
    this.people.leave(person, from ? new Date(`${from}T00:00:00Z`) : this.app.clock.now());
  }

  private newSubstitute(): { substituteName: string; substituteEmail: string } {
    this.leave('substitute');
    const email = newAddress('ersättare');
    this.people.set(email, 'substitute');
    return { substituteName: 'Eva Exempel', substituteEmail: email };
  }

  private async appoint(contactId: string | null, capacity: string, from?: string): Promise<void> {
    const path = `/bodies/${this.council.municipality.council.bodyId}/seats/${this.seat.seatId}/holdings`;
    await this.council.done('POST', path, {
      contactId,
      capacity,
      confirmed: true,
      ...(from ? { from } : {}),
    });
  }

  private async change(method: 'POST' | 'PATCH', path: string, values: object = {}): Promise<unknown> {
    const meeting = `/meetings/${this.meetingId}`;
    const { version } = await this.council.done<MeetingAnswer>('GET', meeting);
    return this.council.done(method, `${meeting}${path}`, { version, ...values });
  }

  private addressOf(person: Person): string {
    return this.people.addressOf(person, this.app.clock.now());
  }

  private mails(): Promise<SinkMessage[]> {
    return this.app.sink.messages();
  }

  private get seat() {
    const [first] = this.council.municipality.council.seats;
    if (!first) throw new Error('The council has a seat');
    return first;
  }

  private get deputy(): string {
    return this.seat.deputyEmail ?? '';
  }
}
