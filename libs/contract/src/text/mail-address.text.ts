import * as z from 'zod';
import { mailAddressSchema } from './mail-address.rules';

/** A mail address as a person writes or pastes it, the spaces around it left out. */
export const writtenMailAddressSchema = z
  .string()
  .trim()
  .pipe(mailAddressSchema)
  .meta({ 'x-text': 'mail-address' });
