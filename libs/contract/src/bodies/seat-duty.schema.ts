import * as z from 'zod';

/**
 * What a seat does in its body: member, convener (sammankallande), coordinator (samordnare), chair,
 * secretary.
 */
export const seatDuties = ['member', 'convener', 'coordinator', 'chair', 'secretary'] as const;

export const seatDutySchema = z.enum(seatDuties);

export type SeatDuty = (typeof seatDuties)[number];
