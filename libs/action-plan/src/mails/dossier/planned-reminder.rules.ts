import { whoIsTold } from '@samsyn/access';
import {
  type ActionReminder,
  type ActionTimingRule,
  beginningOf,
  isOpen,
  type MailingState,
} from '@samsyn/contract';
import type { PlannedMailing, RecipientRef } from '@samsyn/mailings';
import type { ActionDossier } from './action-dossier';
import { type ReminderTime, reminderTime } from './reminder-time.rules';
import { deputyAt, readerAt } from './seat-reader.rules';

/** The reminders of one kind that an action should have: none when it has ended, or its goal is of a plan that holds no more. */
export function plannedReminders(kind: ActionReminder, dossier: ActionDossier): PlannedMailing[] {
  const { action, calendar, now, rules } = dossier;
  if (!isOpen(action.status) || action.goal === null) return [];
  return rules
    .filter((rule) => rule.on && rule.kind === kind)
    .flatMap((rule) => {
      const time = reminderTime(rule, action, calendar, now);
      if (!time) return [];
      return recipientsOf(rule, dossier, time).map((recipient) => ({
        occasion: rule.id,
        recipient,
        ...time,
        // of what is due to one person at once the action that is, or was, due soonest is told first
        priorityAt: beginningOf(action.dueOn, calendar.zone),
      }));
    });
}

/** A mail in one of these has reached its reader, or nobody knows that it has not, or failed, which is told of. */
const told: ReadonlySet<MailingState> = new Set(['sent', 'unknown', 'failed']);
const onItsWay: ReadonlySet<MailingState> = new Set(['pending', 'sending']);

/** Whose a rule's mail is when it is due. What nobody has is told to the coordinators, who alone can give it to somebody. */
function recipientsOf(rule: ActionTimingRule, dossier: ActionDossier, time: ReminderTime): RecipientRef[] {
  const { seat } = dossier;
  const at = time.dueAt;
  const seatItself: RecipientRef[] = [{ type: 'seat', id: seat.id }];
  switch (rule.addressee) {
    case 'holder':
      return readerAt(seat, at) ? seatItself : coordinators(rule, dossier, time);
    case 'deputy':
      return deputyAt(seat, at) ? seatItself : [];
    case 'coordinator':
      return coordinators(rule, dossier, time);
  }
}

/** Those who coordinate and are there when it is due; once one of them has been told, only those whom it is on its way to. */
function coordinators(
  { id: occasion }: ActionTimingRule,
  { leadership, calendar, history }: ActionDossier,
  { dueAt, revision }: ReminderTime,
): RecipientRef[] {
  const planned = history.filter(
    (mail) => mail.occasion === occasion && mail.revision === revision && mail.recipient.type === 'account',
  );
  if (planned.some(({ state }) => told.has(state))) {
    return planned.filter(({ state }) => onItsWay.has(state)).map(({ recipient }) => recipient);
  }
  return whoIsTold(leadership, dueAt, calendar.zone).map(({ id }) => ({ type: 'account', id }));
}
