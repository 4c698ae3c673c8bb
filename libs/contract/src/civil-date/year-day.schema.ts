import * as z from 'zod';

/** In a year without 29 February, so that every day of the year named here comes each year. */
const ordinaryYear = '2027';

/** A day of every year, 'MM-DD'. 29 February is none, because it does not come every year. */
export const yearDaySchema = z
  .string()
  .regex(/^\d\d-\d\d$/, { error: 'MM-DD', abort: true })
  .refine((text) => z.iso.date().safeParse(`${ordinaryYear}-${text}`).success, {
    error: 'a day of every year',
    abort: true,
  })
  .meta({ 'x-text': 'date' })
  .brand<'YearDay'>();

/** A day of every year, 'MM-DD'. As text, two of them compare with `<` and `>`. */
export type YearDay = z.output<typeof yearDaySchema>;
