import type { Result } from '@samsyn/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest, RawServerDefault } from 'fastify';
import { bodyText, formFields } from './body-text.rules';
import { Problem } from './problem';

const refusals = {
  'request.charset': [415, 'The body must be UTF-8'],
  'request.undecodable': [400, 'The body is not valid UTF-8'],
  'request.invalid': [400, 'The body has a field that is not allowed'],
} as const;

/** Reads JSON and forms by ourselves, because Fastify and Nest replace what is not UTF-8 and never say so. */
export function readBodiesStrictly(app: NestFastifyApplication, bodyLimit: number): void {
  const parseJson = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', { bodyLimit }, (request, body, done) => {
    const text = bodyText(body, request.headers['content-type']);
    if (!text.ok) return done(bodyProblem(text.error));
    return parseJson(request, text.value, done);
  });
  app.useBodyParser<RawServerDefault>(
    'application/x-www-form-urlencoded',
    { bodyLimit },
    (request, body, done) => {
      const text = bodyText(body, request.headers['content-type']);
      const fields: Result<object, keyof typeof refusals> = text.ok ? formFields(text.value) : text;
      if (!fields.ok) return done(bodyProblem(fields.error));
      return done(null, fields.value);
    },
  );
}

/**
 * JSON that came in a part of a form, as strictly as a body is read.
 * @throws {Problem} 400 when it is no UTF-8, and what Fastify throws for a body that is no JSON.
 */
export function readJson(request: FastifyRequest, bytes: Uint8Array): Promise<unknown> {
  const text = bodyText(bytes);
  if (!text.ok) throw bodyProblem(text.error);
  const parse = request.server.getDefaultJsonParser('error', 'error');
  return new Promise((resolve, reject) => {
    void parse(request, text.value, (error, value) => (error ? reject(error) : resolve(value)));
  });
}

/** A body that cannot be read, as problem details. */
export function bodyProblem(code: keyof typeof refusals): Problem {
  const [status, detail] = refusals[code];
  return new Problem(status, code, detail);
}
