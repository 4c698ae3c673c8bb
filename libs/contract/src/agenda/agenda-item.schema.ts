import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { functionNameSchema, lineSchema } from '../text/line.text';

/** What an item asks of those present; a break (paus) asks nothing. */
export const agendaItemKinds = ['information', 'discussion', 'decision', 'break'] as const;

export const agendaItemKindSchema = z.enum(agendaItemKinds);

export type AgendaItemKind = (typeof agendaItemKinds)[number];

/** No item is longer, in minutes: a day at work. */
export const LONGEST_ITEM = 480;

/**
 * One item (punkt) of an agenda. Its start is calculated, never stored. `seatId` is who presents it, chosen among the seats
 * that take part; `presenter` says that in words, a role or the seat's organisation, and is null when nobody presents.
 */
export const agendaItemSchema = z.strictObject({
  title: lineSchema(200),
  presenter: functionNameSchema.nullable(),
  seatId: idSchema.optional(),
  minutes: z.int().min(1).max(LONGEST_ITEM),
  kind: agendaItemKindSchema,
});

export type AgendaItem = Readonly<z.output<typeof agendaItemSchema>>;

/** A whole agenda (dagordning), in order. */
export const agendaSchema = z.array(agendaItemSchema).max(60);
