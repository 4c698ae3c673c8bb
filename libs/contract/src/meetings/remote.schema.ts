import * as z from 'zod';
import { lineSchema } from '../text/line.text';
import { isStorable } from '../text/written-text.rules';

/** How a meeting is reached from afar: what people call the service, and its address. */
export const remoteSchema = z.strictObject({
  name: lineSchema(60),
  url: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    // The URL parser encodes what may not stand in an address; a mail and a calendar show it as it was written.
    .refine((url) => isStorable(url) && !/[\s\p{Cc}]/u.test(url), {
      error: 'a character that cannot stand there',
    })
    .optional(),
});
