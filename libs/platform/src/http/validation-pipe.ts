import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Problem } from './problem';

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] };

/** Checks every `schema` a controller declares; what does not fit answers 400 with the path of each wrong field. */
export const validationPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues: readonly Issue[]) =>
    new Problem(400, 'request.invalid', 'Some fields are missing or wrong', {
      errors: issues.map(({ message, path }) => ({ path: (path ?? []).map(segment).join('.'), message })),
    }),
});

function segment(part: PropertyKey | { key: PropertyKey }): string {
  return String(typeof part === 'object' ? part.key : part);
}
