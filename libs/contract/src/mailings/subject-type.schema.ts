import * as z from 'zod';

/** The name of a kind of thing that mail is about, such as `meeting`; each is registered by one context. */
export const subjectTypeSchema = z.string().regex(/^[a-z]+(?:[.-][a-z]+)*$/);
