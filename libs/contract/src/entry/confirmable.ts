import * as z from 'zod';

const confirmation = { confirmed: z.boolean().optional() };

type Confirmable<S extends z.ZodRawShape> = z.ZodObject<S & typeof confirmation, z.core.$strict>;

/**
 * The body of a write that may make mail leave which nobody has asked for: with `confirmed: true` whoever asks has seen
 * what leaves. The frame of every write reads it; no use case is given it.
 */
export function confirmable<S extends z.ZodRawShape>(body: z.ZodObject<S, z.core.$strict>): Confirmable<S> {
  const loose: z.ZodObject<z.ZodRawShape, z.core.$strict> = body;
  return loose.safeExtend(confirmation) as unknown as Confirmable<S>;
}
