import { Clock } from './clock';

/** The only clock of a production process: the machine's own. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }

  offsetMilliseconds(): number {
    return 0;
  }
}
