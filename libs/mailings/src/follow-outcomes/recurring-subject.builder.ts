import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import * as z from 'zod';
import { MailingRepository } from '../ledger/mailing.repository';
import {
  type ComposedMail,
  type DueMail,
  type MailKind,
  type MailSubject,
  NO_LONGER_DUE,
  type PlannedMailing,
  type RecipientRef,
} from '../mail-kind';
import { MailSubjects } from '../mail-subjects';
import { personKeyOf } from '../person-key.rules';

const WEEK = 7 * 86_400_000;
const HOUR = 3_600_000;

/** The first Monday list of the example, 8.00 in Stockholm. */
const firstMonday = new Date('2027-03-15T07:00:00Z');

const toldSchema = z.strictObject({ v: z.literal(1) });

/** An account's weeks: how many lists have come to an end, and whether the account still is. */
interface Weeks {
  accountId: string;
  ended: number;
}

/** The Monday list: the next one is planned when the one before has come to an end, however it ended. */
const mondayList: MailKind<Weeks, RecipientRef, Date> = {
  kind: 'example.week',
  plan({ accountId, ended }): PlannedMailing[] {
    const dueAt = new Date(firstMonday.getTime() + ended * WEEK);
    const recipient = { type: 'account', id: accountId } as const;
    const occasion = dueAt.toISOString().slice(0, 10);
    return [
      {
        occasion,
        recipient,
        revision: 0,
        dueAt,
        expiresAt: new Date(dueAt.getTime() + HOUR),
        priorityAt: dueAt,
      },
    ];
  },
  decide: (_weeks, _recipient, { dueAt }) => dueAt,
};

const final = new Set<string>(['sent', 'failed', 'expired']);

/** A subject that never ends and plans its next occurrence from what became of the one before. */
@Injectable()
export class RecurringExample implements MailSubject<Weeks, RecipientRef, Date>, OnModuleInit {
  readonly type = 'example.weeks';
  readonly kinds = [mondayList];
  /** Throws at the next planning, as a crash between the outcome and what follows would stop it. */
  struck = false;

  constructor(
    private readonly subjects: MailSubjects,
    private readonly mailings: MailingRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async lock(tx: Transaction, id: string): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    return true;
  }

  async load(tx: Transaction, id: string): Promise<Weeks> {
    const history = await this.mailings.history(tx, { type: this.type, id }, toldSchema);
    return { accountId: id, ended: history.filter(({ state }) => final.has(state)).length };
  }

  recipientOf(_weeks: Weeks, recipient: RecipientRef): RecipientRef {
    return recipient;
  }

  personOf({ accountId }: Weeks) {
    if (this.struck) throw new Error('struck');
    return personKeyOf({ accountId });
  }

  write(
    _tx: Transaction,
    { accountId }: Weeks,
    mails: readonly DueMail<typeof mondayList, RecipientRef, Date>[],
  ): Promise<(ComposedMail | typeof NO_LONGER_DUE)[]> {
    const address = `${accountId}@exempelkommun.example`;
    const written = mails.map(({ decision }) => ({
      mail: {
        from: { name: 'Exempelkommun', address: 'samverkan@exempelkommun.example' },
        replyTo: { name: 'Säkerhetschef', address: 'sakerhet@exempelkommun.example' },
        to: { name: 'Samordnare', address },
        subject: decision.toISOString().slice(0, 10),
        text: 'Exempel',
        html: '<p>Exempel</p>',
      },
      content: () => {
        throw new Error('It is the only mail of its account');
      },
      person: personKeyOf({ accountId }),
      language: 'sv',
      told: { v: 1 },
    }));
    return Promise.resolve(written);
  }
}
