import { Injectable, Logger } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { inTime } from '../clock/in-time';
import { metrics } from './metrics';

/** Whoever asks for all figures gives up after about ten seconds. */
const READ_LIMIT = 2000;

/** This process's figures in Prometheus' form: what it counts, and what rooms register to be read when it is asked. */
@Injectable()
export class Figures {
  readonly contentType = metrics.contentType;
  private readonly logger = new Logger('figures');
  private readonly gauges = new Registry();

  /** Registers a figure; one that cannot be read within two seconds is told as `NaN`, which no alarm takes for good. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.gauges],
      collect: async () => gauge.set(await this.readInTime(name, read)),
    });
  }

  /** Everything, as it is now. */
  text(): Promise<string> {
    return Registry.merge([metrics, this.gauges]).metrics();
  }

  private async readInTime(name: string, read: () => number | Promise<number>): Promise<number> {
    try {
      return await inTime(Promise.resolve(read()), READ_LIMIT);
    } catch (error) {
      this.logger.warn(`${name} cannot be read: ${(error as Error).message}`);
      return Number.NaN;
    }
  }
}
