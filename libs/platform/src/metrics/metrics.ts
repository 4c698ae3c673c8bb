import { collectDefaultMetrics, Counter, Registry } from 'prom-client';

/** This process's figures, in Prometheus' form at `/metrics`. */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

/** Attempts to send, by how they ended. */
export const mailOutcomes = new Counter({
  name: 'samsyn_mail_attempts_total',
  help: 'Attempts to send a mail, by outcome',
  labelNames: ['outcome'] as const,
  registers: [metrics],
});
