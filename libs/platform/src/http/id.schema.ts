import { z } from 'zod';

/** An id in a path or query. What is no UUID names nothing, so controllers answer 400 before asking the database. */
export const idSchema = z.uuid();
