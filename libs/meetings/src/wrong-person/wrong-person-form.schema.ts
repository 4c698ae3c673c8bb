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
export interface WrongPersonFault {
  field: Field;
  problem: Field | TextFault;
}

/** What stood in the form's fields, to be shown again. */
export type WrongPersonInput = Partial<Record<Field, string>>;

/** Who is right, as the form sends it; an address is welcome and need not be known. */
export const wrongPersonFormSchema = z.strictObject({
  name: personNameSchema,
  email: writtenMailAddressSchema.optional(),
});
export type FilledWrongPersonForm = z.output<typeof wrongPersonFormSchema>;

/** Reads what the form sent, or says field by field what is wrong with it. */
export function readWrongPersonForm(body: unknown): Result<FilledWrongPersonForm, WrongPersonFault[]> {
  const { name, email } = wrongPersonInput(body);
  const parsed = wrongPersonFormSchema.safeParse({ name: name ?? '', ...(email?.trim() ? { email } : {}) });
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

/** What a person wrote: only text, and only what the form has. */
export function wrongPersonInput(body: unknown): WrongPersonInput {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const texts = fields.flatMap((name) => {
    const value = sent[name];
    return typeof value === 'string' ? [[name, value.replaceAll('\u0000', '')] as const] : [];
  });
  return Object.fromEntries(texts);
}
