import type { Result } from '@samsyn/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RawServerDefault } from 'fastify';
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
    if (!text.ok) return done(problemOf(text.error));
    return parseJson(request, text.value, done);
  });
  app.useBodyParser<RawServerDefault>(
    'application/x-www-form-urlencoded',
    { bodyLimit },
    (request, body, done) => {
      const text = bodyText(body, request.headers['content-type']);
      const fields: Result<object, keyof typeof refusals> = text.ok ? formFields(text.value) : text;
      if (!fields.ok) return done(problemOf(fields.error));
      return done(null, fields.value);
    },
  );
}

function problemOf(code: keyof typeof refusals): Problem {
  const [status, detail] = refusals[code];
  return new Problem(status, code, detail);
}
