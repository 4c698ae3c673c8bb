import { randomBytes } from 'node:crypto';
import { roleSchema } from '@samsyn/contract';
import { environment, mailAddressSchema } from '@samsyn/platform';
import { z } from 'zod';
import { administrate } from './administration';

/** What `create-account` is told. */
export interface AccountOptions {
  municipality: string;
  name: string;
  role: string[];
}

/**
 * Makes an account that works in a municipality, with the password of `ACCOUNT_PASSWORD` or a random one.
 * @returns the password when it was made here; undefined when the person knows it already.
 * @throws with a sentence for a person.
 */
export async function createAccount(
  email: string,
  { municipality, name, role }: AccountOptions,
): Promise<{ isNew: boolean; password?: string }> {
  const given = environment().ACCOUNT_PASSWORD;
  const password = given ?? randomBytes(15).toString('base64url');
  const address = mailAddressSchema.safeParse(email);
  if (!address.success) throw new Error(`${email} is not an e-mail address.`);
  const known = z.array(roleSchema).min(1).safeParse(role);
  if (!known.success) throw new Error(`A role is one of ${roleSchema.options.join(', ')}.`);
  const member = { municipality, roles: known.data, name, email: address.data, password };
  const { isNew } = await administrate((administration) => administration.createMember(member));
  return isNew && !given ? { isNew, password } : { isNew };
}
