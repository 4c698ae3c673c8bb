import { z } from 'zod';

/** What an item asks of those present; a break (paus) asks nothing. */
export const agendaItemKinds = ['information', 'discussion', 'decision', 'break'] as const;

export const agendaItemKindSchema = z.enum(agendaItemKinds);

export type AgendaItemKind = (typeof agendaItemKinds)[number];

// PostgreSQL cannot store the character NUL in a text, so it is refused where the text comes in.
const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !text.includes('\u0000'), { error: 'a character that cannot be stored' });

/**
 * One item (punkt) of an agenda. Its start is calculated, never stored. `presenter` is a role; null when
 * nobody presents.
 */
export const agendaItemSchema = z.strictObject({
  title: line,
  presenter: line.nullable(),
  minutes: z.int().min(1).max(480),
  kind: agendaItemKindSchema,
});

export type AgendaItem = Readonly<z.output<typeof agendaItemSchema>>;

/** A whole agenda (dagordning), in order. */
export const agendaSchema = z.array(agendaItemSchema).max(60);
