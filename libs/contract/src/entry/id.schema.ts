import * as z from 'zod';

/** An id in a path, a query or a body. What is no UUID names nothing, and is refused before the database is asked. */
export const idSchema = z.uuid();
