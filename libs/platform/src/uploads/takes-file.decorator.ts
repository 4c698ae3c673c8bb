import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';

const TAKES_FILE = 'takesFile';

/** The route of a form with a file; any other refuses `multipart/form-data`. An entry with `upload` has it by itself. */
export const TakesFile = () => applyDecorators(RouteConfig({ [TAKES_FILE]: true }));

/** @throws {Problem} 415 for a form with files where none is taken. */
export async function refuseStrayForms(request: FastifyRequest): Promise<void> {
  const config = request.routeOptions.config as { [TAKES_FILE]?: true };
  if (request.isMultipart() && !request.is404 && !config[TAKES_FILE]) {
    throw new Problem(415, 'request.media-type', 'A form with files is not read here');
  }
}
