import { Logger, type Params, PinoLogger } from 'nestjs-pino';
import { pino } from 'pino';
import type { ConfigValues } from '../config/config.schema';

/** What a process says, for Nest and for what is not Nest's. */
export interface ProcessLog {
  /** To be given to Nest as its logger. */
  readonly forNest: Logger;
  /** Takes fields, and binds fields to all that is said within a piece of work. */
  readonly withFields: PinoLogger;
}

/**
 * The log of this process: one JSON line per event on standard output. A process has one, so the level of the first
 * call is everyone's.
 */
export function processLog({ LOG_LEVEL }: Pick<ConfigValues, 'LOG_LEVEL'>): ProcessLog {
  const logger = pino({
    level: LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutFields },
  });
  const params: Params = { pinoHttp: { logger } };
  const withFields = new PinoLogger(params);
  return { forNest: new Logger(withFields, params), withFields };
}

/** Errors of the database and of HTTP carry parameters, rows and bodies in fields of their own. */
function withoutFields({ name, message, stack }: Error) {
  return { name, message, stack };
}
