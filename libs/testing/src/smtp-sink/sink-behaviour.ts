import { setTimeout as after } from 'node:timers/promises';

/**
 * What the sink does when a mail has been handed over, after the final dot:
 *
 * - `accept`: stores it and answers 250.
 * - `accept-then-reset`: stores it, answers 250 and resets the connection.
 * - `store-then-reset`: stores it and resets the connection instead of answering, so the sender cannot know.
 * - `reset`: resets the connection without storing.
 * - `hang`: neither stores nor answers; the connection stays open.
 * - `defer-first-try`: answers 451 the first time a Message-ID comes and accepts it the next time.
 * - `accept-noisily`: stores it and answers 250 with NUL, another control character and 60 KB of text; on
 *   connections in plain text only.
 */
export type SinkBehaviour =
  | 'accept'
  | 'accept-noisily'
  | 'accept-then-reset'
  | 'store-then-reset'
  | 'reset'
  | 'hang'
  | 'defer-first-try';

/** What `accept-noisily` says before its 250: text that a database refuses, and far too much of it. */
export const NOISE = `250-\u0000queued\u0007 as ${'x'.repeat(60_000)}\r\n`;

/** An answer of the relay other than 250. */
export class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** The programmed behaviour of a sink; tests change it while mail is coming. */
export class SinkProgramme {
  private next: SinkBehaviour[] = [];
  private otherwise: SinkBehaviour = 'accept';
  private readonly refusedRecipients = new Map<string, SmtpRefusal>();
  private contentRefusal: SmtpRefusal | undefined;
  private senderRefusal: SmtpRefusal | undefined;
  private readonly deferred = new Set<string>();

  /** Milliseconds between the final dot and the answer. */
  delay = 0;
  private held: Promise<void> | undefined;

  /** Leaves every mail without an answer until the function that it returns is called. */
  hold(): () => void {
    let letGo: () => void = () => undefined;
    this.held = new Promise((resolve) => (letGo = resolve));
    return () => {
      this.held = undefined;
      letGo();
    };
  }

  /** What a mail that has just come waits for before it is answered, if not answered at once. */
  get wait(): Promise<void> | undefined {
    return this.held ?? (this.delay > 0 ? after(this.delay) : undefined);
  }

  /** For the next `times` mails, or from now on. */
  behave(behaviour: SinkBehaviour, times?: number): void {
    if (times === undefined) {
      this.next = [];
      this.otherwise = behaviour;
    } else {
      this.next.push(...Array.from({ length: times }, () => behaviour));
    }
  }

  refuseRecipient(address: string, code: number, reason: string): void {
    this.refusedRecipients.set(address.toLowerCase(), new SmtpRefusal(code, reason));
  }

  acceptRecipient(address: string): void {
    this.refusedRecipients.delete(address.toLowerCase());
  }

  /** Refuses every mail after its content until `reset()`. */
  refuseContent(code: number, reason: string): void {
    this.contentRefusal = new SmtpRefusal(code, reason);
  }

  /** Refuses every sender, before any recipient is named, until `reset()`. */
  refuseSender(code: number, reason: string): void {
    this.senderRefusal = new SmtpRefusal(code, reason);
  }

  reset(): void {
    this.contentRefusal = undefined;
    this.senderRefusal = undefined;
    this.next = [];
    this.otherwise = 'accept';
    this.delay = 0;
    this.refusedRecipients.clear();
    this.deferred.clear();
  }

  refusalOf(address: string): SmtpRefusal | undefined {
    return this.refusedRecipients.get(address.toLowerCase());
  }

  get refusalOfContent(): SmtpRefusal | undefined {
    return this.contentRefusal;
  }

  get refusalOfSender(): SmtpRefusal | undefined {
    return this.senderRefusal;
  }

  /** What to do with the mail that has just come. */
  take(): SinkBehaviour {
    return this.next.shift() ?? this.otherwise;
  }

  /** Whether this Message-ID comes for the first time since `reset()`. */
  isFirstTry(messageId: string): boolean {
    const first = !this.deferred.has(messageId);
    this.deferred.add(messageId);
    return first;
  }
}
