import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { isRefusedValue, type MunicipalityScope } from '@samsyn/platform';
import { DeliveryRepository, type Handover, type Settlement } from '../ledger/delivery.repository';
import { WakeService } from '../wake/wake.service';
import { unrecordable } from './settlement.rules';

/** Milliseconds between tries to write; the second is the longest. */
const PAUSES = [100, 2000] as const;

/** Milliseconds after which a write is taken to be held up, as by a row that a frozen process has locked. */
const HELD_UP = 250;

/** Writes at most that may be held up beside the one that goes on: each has a connection to the database. */
const HELD_UP_AT_MOST = 2;

/** What one municipality's mails have come to since the last write. */
interface Page {
  scope: MunicipalityScope;
  handovers: Handover[];
  settlements: Settlement[];
}

/** One thing to write, and who waits for it; a handover is answered with whether the mail may leave. */
interface Entry extends Page {
  written: (mayLeave: boolean) => void;
  lost: (error: Error) => void;
}

/**
 * Writes what becomes of mails at the relay: "handed over" before the first byte, the outcome as soon as it is known.
 * What comes in the same turn of the event loop, and while a write is under way, is written together, so that never more
 * mails than connections are handed over and not settled (see `SendSteps`). One write at a time, so that each holds as much
 * as can be, which costs least; one that is held up goes on by itself, and does not hold up the others.
 *
 * An outcome that is known is kept until it is written: a mail whose 250 is forgotten is sent twice. While the database
 * is away nothing more is handed over either, since that waits here too.
 */
@Injectable()
export class MailJournal {
  private readonly logger = new Logger('journal');
  private waiting: Entry[] = [];
  private writing: Promise<void> | undefined;
  private readonly heldUp = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly wake: WakeService,
  ) {}

  /** Resolves when it is written that a relay is being offered the mail; `false` when it is no longer ours to send. */
  handOver(scope: MunicipalityScope, handover: Handover): Promise<boolean> {
    return this.add({ scope, handovers: [handover], settlements: [] });
  }

  /** Resolves when these outcomes are written, or belong to somebody else by now. */
  async settle(scope: MunicipalityScope, settlements: Settlement[]): Promise<void> {
    if (settlements.length > 0) await this.add({ scope, handovers: [], settlements });
  }

  /** Waits until everything is written, at most so many milliseconds; what is left then is in doubt. */
  async close(graceMilliseconds: number): Promise<void> {
    const grace = new AbortController();
    const over = delay(graceMilliseconds, undefined, { signal: grace.signal }).catch(() => undefined);
    while ((this.writing || this.heldUp.size > 0) && !this.stopping.signal.aborted) {
      const underWay = [...this.heldUp, ...(this.writing ? [this.writing] : [])];
      await Promise.race([...underWay, over.then(() => this.stopping.abort())]);
    }
    grace.abort();
    this.stopping.abort();
  }

  private add(page: Page): Promise<boolean> {
    return new Promise((written, lost) => {
      this.waiting.push({ ...page, written, lost });
      this.writing ??= this.write();
    });
  }

  private async write(): Promise<void> {
    for (await turn(); this.waiting.length > 0; await turn()) {
      const entries = this.waiting;
      this.waiting = [];
      for (const page of byMunicipality(entries)) await this.unlessHeldUp(this.writePage(page));
    }
    // in the same turn in which nothing was waiting, so that nothing comes between
    this.writing = undefined;
  }

  /** Waits for a write for a moment; one that takes longer goes on by itself. */
  private async unlessHeldUp(written: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, HELD_UP, true)));
    const isHeldUp = await Promise.race([written.then(() => false), late]);
    clearTimeout(timer);
    if (!isHeldUp) return;
    this.heldUp.add(written);
    void written.then(() => this.heldUp.delete(written));
    if (this.heldUp.size > HELD_UP_AT_MOST) await Promise.race(this.heldUp);
  }

  private async writePage(entries: readonly Entry[]): Promise<void> {
    try {
      const kept = await this.keep(pageOf(entries));
      for (const { handovers, written } of entries)
        written(handovers.every(({ mailKey }) => kept.has(mailKey)));
    } catch (error) {
      for (const { lost } of entries) lost(error as Error);
    }
  }

  /**
   * Tries until it is written. What the database refuses to store is found by writing each by itself.
   * @param plain there are no words in it that could be refused
   */
  private async keep(page: Page, plain = false): Promise<Set<string>> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { settled, mayLeave } = await this.deliveries.keep(page.scope, page);
        const again = settled.flatMap(({ state, attemptAt }) => (state === 'pending' ? attemptAt : []));
        if (again.length > 0) this.wake.at(page.scope, again);
        return mayLeave;
      } catch (error) {
        if (isRefusedValue(error) && !plain) return this.keepApart(page, error as Error);
        if (this.stopping.signal.aborted || isRefusedValue(error)) throw error;
        if (attempt === 0) this.logger.warn(`Outcomes wait to be written: ${(error as Error).message}`);
        await delay(PAUSES[Math.min(attempt, 1)], undefined, { signal: this.stopping.signal }).catch(
          () => undefined,
        );
      }
    }
  }

  private async keepApart({ scope, handovers, settlements }: Page, error: Error): Promise<Set<string>> {
    const parts: Page[] = [
      ...settlements.map((settlement) => ({ scope, handovers: [], settlements: [settlement] })),
      ...handovers.map((handover) => ({ scope, handovers: [handover], settlements: [] })),
    ];
    const kept = new Set<string>();
    if (parts.length > 1) {
      for (const part of parts) for (const key of await this.keep(part)) kept.add(key);
      return kept;
    }
    const rows = [...settlements, ...handovers.flatMap((each) => each.rows)];
    this.logger.error(`Mailing ${rows.map(({ id }) => id).join(', ')} cannot be recorded: ${error.message}`);
    return this.keep({ scope, handovers: [], settlements: rows.map(unrecordable) }, true);
  }
}

/** What belongs to one municipality, together; who settles more than they hand over comes first (see `SendSteps`). */
function byMunicipality(entries: readonly Entry[]): Entry[][] {
  const pages = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { municipalityId } = entry.scope;
    pages.set(municipalityId, [...(pages.get(municipalityId) ?? []), entry]);
  }
  return [...pages.values()].sort((one, other) => handedOver(one) - handedOver(other));
}

function handedOver(entries: readonly Entry[]): number {
  return entries.reduce(
    (sum, { handovers, settlements }) => sum + handovers.length - Math.sign(settlements.length),
    0,
  );
}

function pageOf(entries: readonly Entry[]): Page {
  return {
    scope: (entries[0] as Entry).scope,
    handovers: entries.flatMap(({ handovers }) => handovers),
    settlements: entries.flatMap(({ settlements }) => settlements),
  };
}
