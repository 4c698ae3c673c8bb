import type { LeadingAccount } from '@samsyn/access';
import {
  civilDate,
  clockTime,
  type ContactCard,
  type DayCalendar,
  defaultActionTiming,
  defaultLeaveHours,
} from '@samsyn/contract';
import type { MailingHistory } from '@samsyn/mailings';
import { actionMailSample } from '../action-mail-sample';
import type { ActionDossier, RemindedAction, ResponsibleSeat, SeatTurn } from './action-dossier';

/** A contact by its first name, who is `noor@…`. */
export function exampleContact(id: string, values: Partial<ContactCard> = {}): ContactCard {
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)} Exempel`;
  return { id, name, role: 'Chef', email: `${id}@nykvarn.example`, phone: null, language: 'sv', ...values };
}

/** An account that coordinates, unless another role is said. */
export function exampleLeader(id: string, values: Partial<LeadingAccount> = {}): LeadingAccount {
  return {
    id,
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)} Exempel`,
    email: `${id}@nykvarn.example`,
    language: 'sv',
    roles: ['coordinator'],
    lastSignedInAt: null,
    absences: [],
    memberSince: new Date('2020-01-01T00:00:00Z'),
    ...values,
  };
}

/** A turn at the seat since long, and with no end. */
export function turn(capacity: SeatTurn['capacity'], id: string, values: Partial<SeatTurn> = {}): SeatTurn {
  const from = new Date('2020-01-01T00:00:00Z');
  return { capacity, contact: exampleContact(id), from, until: null, ...values };
}

/** The seat of the head of care, which Noor has and Eli deputises for. */
export function exampleSeat(values: Partial<ResponsibleSeat> = {}): ResponsibleSeat {
  return {
    id: 'seat',
    function: 'Vård- och omsorgschef',
    organisation: 'Nykvarns kommun',
    endedAt: null,
    turns: [turn('holder', 'noor'), turn('deputy', 'eli')],
    ...values,
  };
}

/** Stockholm's, without days off unless they are said. */
export function exampleCalendar(values: Partial<DayCalendar> = {}): DayCalendar {
  return {
    ...defaultLeaveHours,
    zone: 'Europe/Stockholm',
    usualTime: clockTime('08:00'),
    daysOff: new Set(),
    quietPeriods: [],
    ...values,
  };
}

/** An action that is due on Monday 22 February 2027, made in October and logged on 8 January. */
export function exampleAction(values: Partial<RemindedAction> = {}): RemindedAction {
  return {
    id: 'action',
    title: 'Ta fram rutin',
    status: 'ongoing',
    startsOn: null,
    dueOn: civilDate('2027-02-22'),
    createdAt: new Date('2026-10-12T08:00:00Z'),
    lastLoggedAt: new Date('2027-01-08T09:00:00Z'),
    goal: 3,
    ...values,
  };
}

/** What an action's mails follow from, on 1 February 2027. */
export function exampleDossier(
  values: Partial<Omit<ActionDossier, 'action'>> & { action?: Partial<RemindedAction> } = {},
): ActionDossier {
  return {
    seat: exampleSeat(),
    asked: null,
    history: [],
    rules: defaultActionTiming,
    municipality: actionMailSample.sender,
    leadership: { coordinators: [exampleLeader('sam')], backups: [], escalation: null },
    calendar: exampleCalendar(),
    publicUrl: 'https://samsyn.example',
    appUrl: 'https://samsyn.example/app/exempel',
    now: new Date('2027-02-01T09:00:00Z'),
    ...values,
    action: exampleAction(values.action),
  };
}

/** A mail of the quarter of April that is in the ledger. */
export function exampleQuarterly(values: Partial<MailingHistory<unknown>> = {}): MailingHistory<unknown> {
  return {
    id: 'mail',
    kind: 'action-plan.standing',
    occasion: 'standing',
    recipient: { type: 'seat', id: 'seat' },
    revision: 20270401,
    state: 'pending',
    dueAt: new Date('2027-04-01T06:00:00Z'),
    told: null,
    email: null,
    sendingAt: null,
    stopped: false,
    possiblyDoubled: false,
    ...values,
  };
}
