import * as z from 'zod';
import { getAction } from '../action-plan/action.entry';
import { logAction } from '../action-plan/action-log.entry';
import { updateAgenda } from '../agenda/agenda.entry';
import { appoint } from '../bodies/holding.entry';
import { waiveHalfYear } from '../council/half-year.entry';
import { listMailings, updateMailing } from '../mailings/mailing.entry';
import { getMeeting, markMeetingHeld, orderChase, scheduleMeeting } from '../meetings/meeting.entry';
import { registerReply } from '../meetings/reply.entry';
import { settleWrongPerson } from '../bodies/wrong-person.entry';
import type { Role } from '../permissions/role.schema';

/** The use cases that end a matter, or show what it is about, by the names of their entries. */
const useCases = {
  'action-log.log': logAction,
  'actions.get': getAction,
  'agendas.update': updateAgenda,
  'half-years.waive': waiveHalfYear,
  'mailings.list': listMailings,
  'mailings.update': updateMailing,
  'meetings.get': getMeeting,
  'meetings.mark-held': markMeetingHeld,
  'meetings.order-chase': orderChase,
  'meetings.schedule': scheduleMeeting,
  'replies.register': registerReply,
  'seats.appoint': appoint,
  'wrong-person-notes.settle': settleWrongPerson,
} as const satisfies { readonly [name: string]: { readonly name: string; readonly access: readonly Role[] } };

export type MatterAction = keyof typeof useCases;
export const matterActions = Object.keys(useCases) as MatterAction[];
export const matterActionSchema = z.enum(matterActions);

/** Whether one of these roles lets who has them do it; to others a matter only says what would end it. */
export function mayEnd(useCase: MatterAction, roles: readonly Role[]): boolean {
  const access: readonly Role[] = useCases[useCase].access;
  return roles.some((role) => access.includes(role));
}
