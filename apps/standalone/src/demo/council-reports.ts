import { matterWords, type OverviewView } from '@samsyn/contract';
import type { LedgerMailing, SamsynClient } from './samsyn-client';
import type { Terminal } from './terminal';
import { wallTime } from './time-travel';

/** What the story shows of the product's own answers. */
export class CouncilReports {
  constructor(
    private readonly samsyn: SamsynClient,
    private readonly meetingId: string,
    private readonly terminal: Terminal,
  ) {}

  /** What the ledger plans to send: when, which kind, to how many. */
  async forecast(): Promise<void> {
    const planned = await this.samsyn.mailings({ meetingId: this.meetingId, state: 'pending' });
    const rows = new Map<string, { when: string; kind: string; mails: number }>();
    for (const { dueAt, kind } of planned) {
      const row = rows.get(dueAt + kind) ?? { when: wallTime(new Date(dueAt)), kind, mails: 0 };
      row.mails += 1;
      rows.set(dueAt + kind, row);
    }
    this.terminal.table(
      ['leaves', 'kind', 'mails'],
      [...rows.values()].map(({ when, kind, mails }) => [when, kind, mails]),
    );
    this.terminal.say('A chase is planned for everyone until they reply.');
  }

  /** What a change withdrew, and what is planned in its place; kind by kind. */
  async withdrawnSince(before: readonly LedgerMailing[]): Promise<void> {
    const after = await this.samsyn.mailings({ meetingId: this.meetingId });
    const pendingBefore = new Set(before.filter(({ state }) => state === 'pending').map(({ id }) => id));
    const withdrawn = after.filter(({ id, state }) => state === 'superseded' && pendingBefore.has(id));
    const known = new Set(before.map(({ id }) => id));
    const added = after.filter(({ id }) => !known.has(id));
    const kinds = [...new Set([...withdrawn, ...added].map(({ kind }) => kind))];
    const count = (mailings: readonly LedgerMailing[], wanted: string) =>
      mailings.filter(({ kind }) => kind === wanted).length;
    this.terminal.say(
      `Withdrawn, because they belong to the old time: ${withdrawn.length} planned mails, now superseded.`,
    );
    this.terminal.table(
      ['kind', 'superseded', 'new'],
      kinds.map((kind) => [kind, count(withdrawn, kind), count(added, kind)]),
    );
  }

  /** What needs the coordinator, as the list says it. */
  async needed(): Promise<void> {
    const { matters } = await this.samsyn.get<OverviewView>('/overview');
    this.terminal.table(
      ['what', 'why', 'and then'],
      matters.map((matter) => {
        const { heading, reason, action } = matterWords(matter, 'en');
        return [heading, reason, action];
      }),
    );
  }

  /** Everyone invited, and what they have answered. */
  async replies(): Promise<void> {
    interface Row {
      function: string;
      name: string | null;
      answer: string | null;
      source: string | null;
    }
    const { items } = await this.samsyn.get<{ items: Row[] }>(`/meetings/${this.meetingId}/replies`);
    this.terminal.table(
      ['seat', 'holder', 'reply', 'how'],
      items.map((row) => [row.function, row.name ?? 'vacant', row.answer ?? 'missing', row.source ?? '']),
    );
  }

  /** How the whole ledger ended, state by state. */
  async ledger(): Promise<void> {
    const mailings = await this.samsyn.mailings();
    const states = [...new Set(mailings.map(({ state }) => state))];
    this.terminal.table(
      ['state', 'rows'],
      states.map((wanted) => [wanted, mailings.filter(({ state }) => state === wanted).length]),
    );
  }
}

/** How the council's obligation stands in a half-year, such as `2027-1`. */
export async function halfYearState(samsyn: SamsynClient, name: string): Promise<string | undefined> {
  const { items } = await samsyn.get<{ items: { halfYear: string; state: string }[] }>(
    '/council/half-years?from=2027&to=2027',
  );
  return items.find(({ halfYear }) => halfYear === name)?.state;
}
