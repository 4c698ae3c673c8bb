import {
  fail,
  isTextFault,
  ok,
  personNameSchema,
  type Result,
  type TextFault,
  writtenMailAddressSchema,
} from '@samsyn/contract';
import { z } from 'zod';

const fields = ['name', 'email'] as const;

type Field = (typeof fields)[number];

/** What is wrong with the form, in one of its fields. */
export interface NamedPersonFault {
  field: Field;
  problem: Field | TextFault;
}

/** What stood in the form's fields, to be shown again. */
export type NamedPersonInput = Partial<Record<Field, string>>;

/** Somebody whom a link's holder names: who should have had their mail, or a colleague. */
export const namedPersonFormSchema = z.strictObject({
  name: personNameSchema,
  email: writtenMailAddressSchema.optional(),
});
export type NamedPerson = z.output<typeof namedPersonFormSchema>;

const withAddressSchema = namedPersonFormSchema.required();

/** Reads what the form sent, or says field by field what is wrong with it; an address is welcome and need not be known. */
export function readNamedPerson(body: unknown): Result<NamedPerson, NamedPersonFault[]> {
  const { name = '', email } = namedPersonInput(body);
  return read(namedPersonFormSchema, { name, ...(email?.trim() ? { email } : {}) });
}

/** The same, of somebody who is to be written to. */
export function readAddressedPerson(body: unknown): Result<Required<NamedPerson>, NamedPersonFault[]> {
  const { name = '', email = '' } = namedPersonInput(body);
  return read(withAddressSchema, { name, email });
}

/** What a person wrote: only text, and only what the form has. */
export function namedPersonInput(body: unknown): NamedPersonInput {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const texts = fields.flatMap((name) => {
    const value = sent[name];
    return typeof value === 'string' ? [[name, value.replaceAll('\u0000', '')] as const] : [];
  });
  return Object.fromEntries(texts);
}

function read<Person>(schema: z.ZodType<Person>, sent: NamedPersonInput): Result<Person, NamedPersonFault[]> {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return ok(parsed.data);
  const faults = new Map(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]));
  return fail(
    fields.flatMap((field) => {
      const message = faults.get(field);
      if (message === undefined) return [];
      const own = message === 'text.empty' || message === 'text.too-long' || !isTextFault(message);
      return { field, problem: own ? field : message };
    }),
  );
}
