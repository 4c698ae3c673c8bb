import { Injectable, Logger } from '@nestjs/common';
import type { Registry } from 'prom-client';
import { inTime } from '../clock/in-time';
import { mailOutcomes } from './mail-outcomes';

/** Whoever asks for all figures gives up after about ten seconds. */
const READ_LIMIT = 2000;

/** The form they are told in. */
export const FIGURES_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

interface Figure {
  readonly name: string;
  readonly help: string;
  readonly read: () => number | Promise<number>;
}

/** This process's figures in Prometheus' form: what it counts, and what rooms register to be read when it is asked. */
@Injectable()
export class Figures {
  private readonly logger = new Logger('figures');
  private readonly read: Figure[] = [];
  private counted: Promise<Registry> | undefined;

  /** Registers a figure; one that cannot be read within two seconds is told as `NaN`, which no alarm takes for good. */
  gauge(name: string, help: string, read: Figure['read']): void {
    this.read.push({ name, help, read });
  }

  /** Everything, as it is now; of Node itself what has been since this was first asked. */
  async text(): Promise<string> {
    const { Gauge, Registry } = await import('prom-client');
    const read = new Registry();
    const gauges = this.read.map(async (figure) => {
      const { name, help } = figure;
      new Gauge({ name, help, registers: [read] }).set(await this.readInTime(figure));
    });
    await Promise.all(gauges);
    this.counted ??= countedFigures();
    return Registry.merge([await this.counted, read]).metrics();
  }

  private async readInTime({ name, read }: Figure): Promise<number> {
    try {
      return await inTime(Promise.resolve(read()), READ_LIMIT);
    } catch (error) {
      this.logger.warn(`${name} cannot be read: ${(error as Error).message}`);
      return Number.NaN;
    }
  }
}

/** Its library is loaded when somebody asks, and no start waits for it. */
async function countedFigures(): Promise<Registry> {
  const { collectDefaultMetrics, Counter, Registry } = await import('prom-client');
  const counted = new Registry();
  collectDefaultMetrics({ register: counted });
  const attempts = new Counter({
    name: 'samsyn_mail_attempts_total',
    help: 'Attempts to send a mail, by outcome',
    labelNames: ['outcome'],
    registers: [],
    collect() {
      this.reset();
      for (const [outcome, count] of mailOutcomes) this.inc({ outcome }, count);
    },
  });
  counted.registerMetric(attempts);
  return counted;
}
