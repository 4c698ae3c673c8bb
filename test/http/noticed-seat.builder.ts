import type { SinkMessage } from '@samsyn/testing';
import type { TestApp } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer, type ReplyAnswer } from './council-meeting.builder';

/** A council meeting of one seat with holder and deputy, whose notice has just left on 10 March 2027. */
export class NoticedSeat {
  private constructor(
    private readonly app: TestApp,
    readonly council: Coordinator,
    readonly meeting: MeetingAnswer,
    readonly notices: SinkMessage[],
  ) {}

  static async begin(app: TestApp): Promise<NoticedSeat> {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    app.sink.programme.reset();
    const council = new Coordinator(app, await app.municipality({ seats: 1, deputies: [0] }));
    const meeting = await council.schedule({ title: 'Exempelrådet' });
    app.clock.setTo(new Date('2027-03-10T07:00:00Z'));
    return new NoticedSeat(app, council, meeting, await council.sent());
  }

  /** The seat as it was built. @throws when the council has none. */
  get seat() {
    const [first] = this.council.municipality.council.seats;
    if (!first) throw new Error('The council has a seat');
    return first;
  }

  /** Moves the clock and sends what is due then. */
  at(instant: string): Promise<SinkMessage[]> {
    this.app.clock.setTo(new Date(instant));
    return this.council.sent();
  }

  /** The seat in the list of replies. */
  async reply(): Promise<ReplyAnswer | undefined> {
    return (await this.council.replies(this.meeting.id)).find(({ substituteFor }) => substituteFor === null);
  }

  /** Registers an answer for the seat, by telephone. */
  async register(values: object): Promise<unknown> {
    const participantId = (await this.reply())?.participantId;
    const path = `/meetings/${this.meeting.id}/replies`;
    return this.council.done('POST', path, { participantId, source: 'phone', ...values });
  }

  appoint(contactId: string | null, values: object = {}): Promise<unknown> {
    const { bodyId } = this.council.municipality.council;
    const path = `/bodies/${bodyId}/seats/${this.seat.seatId}/holdings`;
    return this.council.done('POST', path, { contactId, capacity: 'holder', confirmed: true, ...values });
  }

  newContact(email: string): Promise<{ id: string }> {
    const path = `/organisations/${this.seat.organisationId}/contacts`;
    return this.council.done('POST', path, { role: 'Efterträdare', email });
  }

  /** Cancels the meeting, so that nothing of it leaves during the next test. */
  async end(): Promise<void> {
    const path = `/meetings/${this.meeting.id}`;
    const { version, status } = await this.council.done<MeetingAnswer>('GET', path);
    if (status !== 'planned') return;
    await this.council.done('POST', `${path}/cancel`, { version });
    await this.council.sent();
  }
}

/** The mail to an address among these. */
export function mailTo(mails: readonly SinkMessage[], email: string): SinkMessage | undefined {
  return mails.find((mail) => mail.to[0] === email);
}

/** Mails as "subject's first words → recipient", sorted. */
export function brief(mails: readonly SinkMessage[]): string[] {
  return mails.map(({ subject, to }) => `${subject.split(/[:?]/)[0]} → ${to[0]}`).sort();
}
