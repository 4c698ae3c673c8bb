import type { ActionTimingRule } from './action-timing.schema';

/**
 * The reminders of a body's actions until it has chosen its own. What is overdue is told to the holder on the next working
 * day, and to coordinator and ordinary deputy when two weeks of working days have passed.
 */
export const defaultActionTiming: readonly ActionTimingRule[] = [
  { id: 'due', kind: 'due', offset: -14, unit: 'days', addressee: 'holder', on: true },
  { id: 'due-today', kind: 'due-today', offset: 0, unit: 'days', addressee: 'holder', on: false },
  { id: 'overdue', kind: 'overdue', offset: 1, unit: 'working-days', addressee: 'holder', on: true },
  {
    id: 'overdue-deputy-early',
    kind: 'overdue',
    offset: 5,
    unit: 'working-days',
    addressee: 'deputy',
    on: false,
  },
  {
    id: 'overdue-deputy',
    kind: 'overdue',
    offset: 10,
    unit: 'working-days',
    addressee: 'deputy',
    on: true,
  },
  {
    id: 'overdue-coordinator',
    kind: 'overdue',
    offset: 10,
    unit: 'working-days',
    addressee: 'coordinator',
    on: true,
  },
  { id: 'silent', kind: 'silent', offset: 8, unit: 'weeks', addressee: 'holder', on: false },
  { id: 'standing', kind: 'standing', offset: 0, unit: 'days', addressee: 'holder', on: true },
];
