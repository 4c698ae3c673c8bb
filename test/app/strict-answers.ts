import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Entry } from '@samsyn/contract';
import { declaredRoutes, errorsOfEntry, problemSchema } from '@samsyn/platform';

/**
 * Holds every answer of an application against what its entry declares: an undeclared field, or an undeclared code, is a
 * fault of ours and is answered with 500, so that whatever test met it falls.
 */
export function answerStrictly(app: NestFastifyApplication): void {
  const entries = new Map(
    declaredRoutes(app).flatMap(({ method, path, entry }) => (entry ? [[`${method} ${path}`, entry]] : [])),
  );
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply, payload) => {
      const entry = entries.get(`${request.method} ${request.routeOptions.url}`);
      const fault = entry && faultOf(entry, reply.statusCode, payload);
      if (!fault) return payload;
      reply.code(500).type('text/plain');
      return `${entry.name} answered ${reply.statusCode} with what it does not declare: ${fault}`;
    });
}

function faultOf(entry: Entry, status: number, payload: unknown): string | undefined {
  if (status >= 500) return undefined;
  const isText = entry.type !== undefined && status < 400;
  const answer: unknown = isText ? payload : jsonOf(payload);
  if (status < 400) {
    if (status !== entry.status) return `status ${status} for ${entry.status}`;
    if (!entry.view) return answer === undefined ? undefined : 'a body';
    return entry.view.safeParse(answer).error?.message;
  }
  const { code } = answer as { code: string };
  const definition = errorsOfEntry(entry)[code];
  if (!definition) return `the code ${code}`;
  if (definition.status !== status) return `${code} with status ${status}`;
  return problemSchema(definition).safeParse(answer).error?.message;
}

function jsonOf(payload: unknown): unknown {
  return typeof payload === 'string' && payload !== '' ? JSON.parse(payload) : undefined;
}
