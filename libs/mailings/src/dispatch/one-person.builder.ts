import { randomUUID } from 'node:crypto';
import { valueOf } from '@samsyn/testing';
import type { ExampleMailing } from '../example-mails.builder';
import { type ExampleRow, type LedgerContext, someone, wednesday } from '../ledger-context.builder';
import type { RecipientRef } from '../mail-kind';
import type { PersonKey } from '../person-key.rules';
import { UpdateMailingService } from '../update-mailing/update-mailing.service';

const MINUTE = 60_000;

/** A list, which has no calendar part. */
export const list = { kind: 'example.list', occasion: 'list' } as const;

/** One person, what is due to them about several subjects, and what has become of it. */
export class OnePerson {
  readonly key: PersonKey = `contact:${randomUUID()}`;
  private readonly subjects: string[] = [];

  constructor(private readonly ledger: LedgerContext) {}

  /** Somebody's slot that the person is behind. */
  role(behind: PersonKey = this.key): RecipientRef {
    const recipient = someone();
    this.ledger.examples.persons.set(recipient.id, behind);
    return recipient;
  }

  /** Plans mails about one subject. */
  async plan(...mails: Partial<ExampleMailing>[]): Promise<void> {
    const planned = mails.map((each) => this.ledger.mailing({ recipient: this.role(), ...each }));
    this.subjects.push(await this.ledger.plan(planned));
  }

  /** Says anew which mails about an earlier subject there should be, counted from 0. */
  async planAnew(place: number, ...mails: Partial<ExampleMailing>[]): Promise<void> {
    const planned = mails.map((each) => this.ledger.mailing(each));
    await this.ledger.plan(planned, this.subjects[place]);
  }

  /** Lists about so many subjects, the first the most urgent; each tells its number. */
  async planLists(count: number): Promise<RecipientRef[]> {
    const roles = Array.from({ length: count }, () => this.role());
    for (const [revision, recipient] of roles.entries()) {
      const priorityAt = new Date(wednesday.getTime() + revision * MINUTE);
      await this.plan({ ...list, recipient, revision, priorityAt });
    }
    return roles;
  }

  async rows(): Promise<ExampleRow[]> {
    return (await Promise.all(this.subjects.map((id) => this.ledger.rows(id)))).flat();
  }

  async states(): Promise<string[]> {
    return (await this.rows()).map(({ state }) => state);
  }

  /** The Message-IDs that the ledger knows, as the relay sees them. */
  async mailKeys(): Promise<Set<string>> {
    return new Set((await this.rows()).map(({ mailKey }) => `<${mailKey}>`));
  }

  get subjectLines(): string[] {
    return this.ledger.sink.received.map(({ subject }) => subject).sort();
  }

  get messageIds(): Set<string> {
    return new Set(this.ledger.sink.received.map(({ messageId }) => messageId));
  }

  async sendIn(minutes: number): Promise<void> {
    this.ledger.context.clock.advance(minutes * MINUTE);
    await this.ledger.send();
  }

  /** What a coordinator does with one row. */
  async update(recipient: RecipientRef | undefined, action: 'stop' | 'retry'): Promise<void> {
    const row = (await this.rows()).find(({ recipientId }) => recipientId === recipient?.id);
    const request = { action, version: row?.version ?? 0 };
    const { context, caller } = this.ledger;
    valueOf(await context.get(UpdateMailingService).update(caller, row?.id ?? '', request));
  }
}
