import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** Deeper than any body of ours, and shallow enough to be walked through without an end of the stack. */
const DEEPEST = 16;

/**
 * Refuses a body whose lists and objects lie too deep in each other, before anything walks through it.
 * @throws {Problem} 400.
 */
export async function refuseDeepBodies({ body }: Pick<FastifyRequest, 'body'>): Promise<void> {
  if (isDeeper(body, DEEPEST)) {
    throw new Problem(400, 'request.too-deep', `The body is nested more than ${DEEPEST} levels deep`);
  }
}

/** Whether a JSON value has more levels of lists and objects than `levels`. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}
