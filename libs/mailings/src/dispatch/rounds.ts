import type { MunicipalityScope } from '@samsyn/platform';

/** What one turn of a municipality came to: whether there was anything to send, and when all of that has ended. */
export interface Turn {
  found: boolean;
  ended: Promise<void>;
}

/** How much may be under way at once: turns that look for mail, and batches on their way, of all and of one. */
export interface RoundLimits {
  turns: number;
  batches: number;
  batchesOfOne: number;
}

/** One municipality that has, or may have, due mail. */
interface Circuit {
  readonly scope: MunicipalityScope;
  /** There may be more since it was last asked. */
  again: boolean;
  asking: boolean;
  batches: number;
  fault: Error | undefined;
  readonly ended: Promise<void>;
  readonly end: (fault?: Error) => void;
}

/**
 * Gives municipalities with due mail their turns, one batch each, round and round, so that nobody's backlog holds up
 * another's. There is one circuit per municipality in this process, however often it is asked for.
 */
export class Rounds {
  private readonly circuits = new Map<string, Circuit>();
  private readonly queue: Circuit[] = [];
  private turns = 0;
  private batches = 0;
  private closed = false;

  constructor(
    private readonly limits: RoundLimits,
    private readonly turn: (scope: MunicipalityScope) => Promise<Turn>,
  ) {}

  /**
   * Gives a municipality turns until a turn finds nothing and all that earlier ones found has ended; resolves then.
   * Whoever asks while they last is served by them, with another turn at least. @throws what its last turn threw.
   */
  drain(scope: MunicipalityScope): Promise<void> {
    if (this.closed) return Promise.resolve();
    const circuit = this.circuits.get(scope.municipalityId) ?? newCircuit(scope);
    this.circuits.set(scope.municipalityId, circuit);
    circuit.again = true;
    this.goOn(circuit);
    return circuit.ended;
  }

  /** Gives no more turns and waits for what is under way. */
  async close(): Promise<void> {
    this.closed = true;
    this.queue.length = 0;
    const circuits = [...this.circuits.values()];
    for (const circuit of circuits) this.goOn(circuit);
    await Promise.allSettled(circuits.map(({ ended }) => ended));
  }

  private goOn(circuit: Circuit): void {
    const { again, asking, batches } = circuit;
    if (!asking && again && !this.closed && batches < this.limits.batchesOfOne) {
      if (!this.queue.includes(circuit)) this.queue.push(circuit);
    } else if (!asking && batches === 0) {
      this.circuits.delete(circuit.scope.municipalityId);
      circuit.end(circuit.fault);
    }
    while (this.turns < this.limits.turns && this.batches < this.limits.batches) {
      const next = this.queue.shift();
      if (!next) return;
      void this.take(next);
    }
  }

  private async take(circuit: Circuit): Promise<void> {
    circuit.asking = true;
    circuit.again = false;
    circuit.fault = undefined;
    this.turns += 1;
    try {
      const { found, ended } = await this.turn(circuit.scope);
      if (found) this.follow(circuit, ended);
    } catch (error) {
      circuit.fault = error as Error;
    }
    this.turns -= 1;
    circuit.asking = false;
    this.goOn(circuit);
  }

  /** What has ended may have made way for more. */
  private follow(circuit: Circuit, ended: Promise<void>): void {
    circuit.again = true;
    circuit.batches += 1;
    this.batches += 1;
    const over = () => {
      circuit.again = true;
      circuit.batches -= 1;
      this.batches -= 1;
      this.goOn(circuit);
    };
    void ended.then(over, over);
  }
}

function newCircuit(scope: MunicipalityScope): Circuit {
  let end: Circuit['end'] = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = (fault) => (fault ? reject(fault) : resolve());
  });
  return { scope, again: true, asking: false, batches: 0, fault: undefined, ended, end };
}
