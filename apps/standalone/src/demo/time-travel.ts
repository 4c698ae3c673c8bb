import { setTimeout as delay } from 'node:timers/promises';
import { civilDateOf, clockTimeOf } from '@samsyn/contract';
import type { MailboxMail, SamsynClient } from './samsyn-client';
import type { Terminal } from './terminal';

/** Nykvarn's. */
export const ZONE = 'Europe/Stockholm';
const PATIENCE_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 25;

/** "Wed 2027-03-10 08:00", by the wall clock in Nykvarn. */
export function wallTime(instant: Date): string {
  const weekday = instant.toLocaleDateString('en-GB', { weekday: 'short', timeZone: ZONE });
  return `${weekday} ${civilDateOf(instant, ZONE)} ${clockTimeOf(instant, ZONE)}`;
}

/** Moves the product's clock, and shows every mail as it leaves. */
export class TimeTravel {
  private shown = 0;

  constructor(
    private readonly samsyn: SamsynClient,
    private readonly meetingId: string,
    private readonly terminal: Terminal,
  ) {}

  /** Goes on to an instant, at which the coordinator comes to work, stopping whenever mail is due on the way. */
  async to(target: Date): Promise<void> {
    for (;;) {
      const [next] = await this.samsyn.mailings({ meetingId: this.meetingId, state: 'pending' });
      const due = next && new Date(next.dueAt);
      if (!due || due > target) break;
      if (due > (await this.samsyn.now())) await this.samsyn.setClock(due);
      await this.settle();
    }
    await this.samsyn.setClock(target);
    await this.samsyn.signInAgain();
    await this.settle();
  }

  /** Tells what somebody does now. */
  async event(sentence: string): Promise<void> {
    this.terminal.event(wallTime(await this.samsyn.now()), sentence);
  }

  /** Waits until what is due now has left, and shows it. */
  async settle(): Promise<void> {
    const until = Date.now() + PATIENCE_MILLISECONDS;
    while (await this.isBusy()) {
      if (Date.now() > until) throw new Error('Mail that is due does not leave');
      await delay(PAUSE_MILLISECONDS);
    }
    this.show((await this.samsyn.mailbox()).slice(this.shown));
  }

  private async isBusy(): Promise<boolean> {
    const now = await this.samsyn.now();
    const pending = await this.samsyn.mailings({ state: 'pending' });
    const sending = await this.samsyn.mailings({ state: 'sending' });
    return sending.length > 0 || pending.some(({ dueAt }) => new Date(dueAt) <= now);
  }

  /** What came with one subject at several moments, such as a list every Monday, is told once. */
  private show(mails: readonly MailboxMail[]): void {
    this.shown += mails.length;
    for (const subject of new Set(mails.map((mail) => mail.subject))) {
      const alike = mails.filter((mail) => mail.subject === subject);
      const moments = [...new Set(alike.map(({ sentAt }) => wallTime(new Date(sentAt))))];
      const [first = '', last = ''] = [moments[0], moments.at(-1)];
      const words = moments.length > 1 ? `${subject} (${alike.length} times, to ${last})` : subject;
      this.terminal.mails(first, words, [...new Set(alike.map(({ to }) => to))].sort());
    }
  }
}
