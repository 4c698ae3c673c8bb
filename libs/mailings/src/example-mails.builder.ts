import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MailingState, MailKindName } from '@samsyn/contract';
import type { MailContent, Transaction } from '@samsyn/platform';
import { inLetters } from '@samsyn/testing';
import {
  type ComposedMail,
  type DueMail,
  type MailKind,
  type MailSubject,
  NO_LONGER_DUE,
  type PlannedMailing,
  type RecipientRef,
} from './mail-kind';
import { MailSubjects } from './mail-subjects';
import { type PersonKey, personKeyOf } from './person-key.rules';

/** A planned mail of the example kinds. */
export type ExampleMailing = PlannedMailing & { kind: MailKindName };

const kinds = ['example.notice', 'example.moved', 'example.reminder', 'example.list'] as const;

/** Those that put something into a calendar, one after the other. */
const inTurn = new Set<string>(['example.notice', 'example.moved']);

type ExampleKind = MailKind<readonly ExampleMailing[], RecipientRef, number>;
type DueExample = DueMail<ExampleKind, RecipientRef, number>;

/** Owns mail about examples: plans what a test says, and writes one line to an address named for the person. */
@Injectable()
export class ExampleMails
  implements MailSubject<readonly ExampleMailing[], RecipientRef, number, ExampleKind>, OnModuleInit
{
  readonly type = 'example';
  ignoresSent = false;
  readonly plans = new Map<string, readonly ExampleMailing[]>();
  /** Who is behind a recipient, when it is not the contact of the same id. */
  readonly persons = new Map<string, PersonKey | null>();
  /** Who is behind a recipient after all, when it is another than was planned for. */
  readonly successors = new Map<string, PersonKey>();
  /** Recipients whose mail cannot be written, and those whose mail is no longer due. */
  readonly poisoned = new Set<string>();
  readonly noLongerDue = new Set<string>();
  /** How many times the database fails, in passing, while a recipient's mail is written. */
  readonly interrupted = new Map<string, number>();
  /** Recipients whose mail tells what the database refuses to keep. */
  readonly unkeepable = new Set<string>();
  /** Recipients whose mail can be written by itself, and not together with others. */
  readonly solitary = new Set<string>();
  /** Recipients whose mail nobody may send. */
  readonly unsendable = new Set<string>();
  /** Recipients from whose mail another follows. */
  readonly followed = new Set<string>();
  /** Occasions that somebody has ordered. */
  readonly orders = new Set<string>();
  /** The subjects that were loaded, in order. */
  readonly loaded: string[] = [];
  /** How the mails of each subject stood when it was loaded last. */
  readonly found = new Map<string, MailingState[]>();
  private writing = () => Promise.resolve();
  /** For how many planned mails it was asked who gets them. */
  personsAsked = 0;

  readonly kinds = kinds.map((kind): ExampleKind => ({
    kind,
    ...(inTurn.has(kind) ? { inTurn: true } : {}),
    plan: (planned) => planned.filter((each) => each.kind === kind),
    decide: (_planned, { id }, { revision }) => (this.noLongerDue.has(id) ? NO_LONGER_DUE : revision),
  }));

  constructor(private readonly subjects: MailSubjects) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async lock(tx: Transaction, id: string): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    return this.plans.has(id);
  }

  async load(tx: Transaction, id: string): Promise<readonly ExampleMailing[]> {
    this.loaded.push(id);
    const rows = await tx.often<{ state: MailingState }>(
      'SELECT state FROM mailing WHERE municipality_id = $1 AND subject_id = $2 ORDER BY id',
      [tx.scope.municipalityId, id],
    );
    this.found.set(
      id,
      rows.map(({ state }) => state),
    );
    return this.plans.get(id) ?? [];
  }

  recipientOf(_planned: readonly ExampleMailing[], recipient: RecipientRef): RecipientRef {
    return recipient;
  }

  personOf(_planned: readonly ExampleMailing[], _kind: ExampleKind, { recipient }: PlannedMailing) {
    this.personsAsked += 1;
    const known = this.persons.get(recipient.id);
    return known === undefined ? personKeyOf({ contactId: recipient.id }) : known;
  }

  async write(_tx: Transaction, _planned: readonly ExampleMailing[], mails: readonly DueExample[]) {
    await this.writing();
    return mails.map((mail) => this.composed(mail));
  }

  /** The next mails to be written wait: resolves when they do, with how to let them go on. */
  pauseWriting(): Promise<() => void> {
    return new Promise((asked) => {
      this.writing = () =>
        new Promise((goOn) => {
          this.writing = () => Promise.resolve();
          asked(goOn);
        });
    });
  }

  private composed({ mailing, kind, recipient: { id }, decision: revision }: DueExample): ComposedMail {
    if (this.poisoned.has(id)) throw new Error('poison');
    const interruptions = this.interrupted.get(id) ?? 0;
    this.interrupted.set(id, interruptions - 1);
    if (interruptions > 0) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    const person = this.successors.get(id) ?? this.persons.get(id) ?? personKeyOf({ contactId: id });
    const subject = `${kind.kind} ${revision}`;
    const text = this.unsendable.has(id) ? 'Exempel 19121212-1212' : `Till ${inLetters(id)}`;
    return {
      mail: {
        from: { name: 'Exempelkommun', address: 'samverkan@exempelkommun.example' },
        replyTo: { name: 'Säkerhetschef', address: 'sakerhet@exempelkommun.example' },
        to: { name: 'Exempel', address: addressOf(person.slice(person.indexOf(':') + 1)) },
        subject,
        text,
        html: '<p>Exempel</p>',
        ...(inTurn.has(kind.kind) ? { calendar } : {}),
      },
      content: () =>
        exampleContent(subject, text, `${this.solitary.has(id) ? 'mailto' : 'https'}://${id}.example/`),
      person,
      leads: this.orders.has(mailing.occasion),
      language: 'sv',
      told: this.unkeepable.has(id) ? { revision, note: '\u0000' } : { revision },
      plansMore: this.followed.has(id),
    };
  }
}

const calendar = {
  method: 'REQUEST',
  content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
  filename: 'exempel.ics',
} as const;

function exampleContent(heading: string, text: string, url: string): MailContent {
  return {
    language: 'sv',
    sender: 'Exempelkommun',
    subject: heading,
    preview: heading,
    heading,
    paragraphs: [text],
    facts: [],
    details: [],
    button: { label: 'Svara', url },
    footer: {
      why: 'Exempel',
      questions: 'Exempel',
      wrongPerson: { label: 'Fel person?', url: 'https://exempelkommun.example/' },
      privacy: { label: 'Personuppgifter', url: 'https://exempelkommun.example/' },
    },
  };
}

/** The address that the example kinds write to: of a recipient, when nobody else is behind it. */
export function addressOf(recipientId: string): string {
  return `${recipientId}@organisation.example`;
}
