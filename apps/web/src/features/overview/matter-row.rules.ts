import type { CivilDate, MatterView } from '@samsyn/contract';
import { daysFrom } from '../../lib/days.rules';

/**
 * How a matter's day stands to today: `late` counts the days since, `now` is what should not wait for any day, `since` what
 * has been.
 */
export type Deadline =
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'now' | 'since' | 'today' | 'tomorrow' | 'later' };

/** See {@link Deadline}. */
export function deadlineOf({ code, day }: Pick<MatterView, 'code' | 'day'>, today: CivilDate): Deadline {
  if (code === 'half-year.missed' || code === 'mail.expired') return { kind: 'since' };
  if (code.startsWith('mail.')) return { kind: 'now' };
  const days = daysFrom(today, day);
  if (days < 0) return { kind: 'late', days: -days };
  if (days === 0) return { kind: 'today' };
  return { kind: days === 1 ? 'tomorrow' : 'later' };
}

/**
 * Where a matter is dealt with: a meeting's page, with the dialog that ends it open when there is one, its agenda, or the
 * list of meetings, where one of a body is scheduled.
 */
export type MatterPlace =
  | { readonly meetingId: string; readonly task?: 'chase' | 'hold' | 'reply'; readonly who?: string }
  | { readonly agendaOf: string }
  | { readonly actionId: string; readonly task?: 'log' }
  | { readonly scheduleOf: string }
  | { readonly appointTo: string };

const tasks = { 'meetings.order-chase': 'chase', 'meetings.mark-held': 'hold' } as const;

/** The screen on which a matter is ended, or at least seen; none while the app has no such screen. */
export function placeOf({
  subject,
  action: { useCase, target },
}: Pick<MatterView, 'subject' | 'action'>): MatterPlace | undefined {
  if (useCase === 'action-log.log') return { actionId: target.id, task: 'log' };
  if (useCase === 'actions.get') return { actionId: target.id };
  if (useCase === 'agendas.update') return { agendaOf: subject.id };
  if (useCase === 'meetings.schedule') return { scheduleOf: target.id };
  if (useCase === 'seats.appoint') return { appointTo: target.id };
  if (useCase === 'meetings.order-chase' || useCase === 'meetings.mark-held')
    return { meetingId: target.id, task: tasks[useCase] };
  if (subject.type === 'meeting') return { meetingId: subject.id };
  return undefined;
}

/** Where mail that needs somebody is dealt with: one mail with the dialog that mends its address, or all of it. */
export interface MailPlace {
  readonly mail?: string;
  readonly task?: 'mend';
}

/** The place for a matter of mail; none for what can be tried again where it stands. */
export function mailPlaceOf({
  code,
  facts,
  action: { useCase, target },
}: Pick<MatterView, 'code' | 'facts' | 'action'>): MailPlace | undefined {
  if (!code.startsWith('mail.')) return undefined;
  if (useCase === 'mailings.list') return {};
  const isMended = code === 'mail.failed' && 'aboutRecipient' in facts && facts.aboutRecipient;
  return isMended ? { mail: target.id, task: 'mend' } : undefined;
}
