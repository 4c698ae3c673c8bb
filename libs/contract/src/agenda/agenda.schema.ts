import * as z from 'zod';
import { versionSchema } from '../entry/version.schema';
import { agendaSchema } from './agenda-item.schema';

/** A whole new agenda. `version` is that of the meeting it was read with. */
export const updateAgendaSchema = z.strictObject({ version: versionSchema, items: agendaSchema });
export type UpdateAgenda = z.output<typeof updateAgendaSchema>;
