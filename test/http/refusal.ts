import type { LightMyRequestResponse } from 'fastify';

/** A refusal, as problem details tell it. */
export interface Refusal {
  status: number;
  code: string;
  errors?: { path: string; message: string }[];
}

/** Reads a refusal. @throws unless it is problem details with a code, below 500, that tell nothing of our inside. */
export function refusalOf(answer: LightMyRequestResponse, what: string): Refusal {
  const inside = /node_modules|\bat .+\.[jt]s:\d|QueryFailedError|"stack"|\/libs\//.exec(answer.body);
  const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json');
  if (answer.statusCode < 400 || answer.statusCode >= 500 || inside || !isProblem) {
    throw new Error(`${what} was answered ${answer.statusCode} ${answer.body.slice(0, 300)}`);
  }
  const refusal = answer.json<Refusal>();
  if (!refusal.code || refusal.status !== answer.statusCode) throw new Error(`${what}: ${answer.body}`);
  return refusal;
}
