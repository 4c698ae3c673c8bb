import * as z from 'zod';

/** In which capacity a contact has a seat: its holder (ledamot) or ordinary deputy (ordinarie ersättare). */
export const capacities = ['holder', 'deputy'] as const;

export const capacitySchema = z.enum(capacities);

export type Capacity = (typeof capacities)[number];
