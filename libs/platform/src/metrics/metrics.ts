import { collectDefaultMetrics, Counter, Registry } from 'prom-client';

/** What this process counts as it goes; {@link Figures} tells it together with what is read when asked. */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

/** Attempts to send, by how they ended. */
export const mailOutcomes = new Counter({
  name: 'samsyn_mail_attempts_total',
  help: 'Attempts to send a mail, by outcome',
  labelNames: ['outcome'] as const,
  registers: [metrics],
});
