import { actionStatuses } from '@samsyn/contract';

/** What can be done with an action, as an address names it. */
export const actionTasks = ['log', 'due', 'hand-over', 'edit', 'stop'] as const;
export type ActionTask = (typeof actionTasks)[number];

/** How the actions that the list shows stand: those of one status, all that have ended, or all; open ones unless said. */
export const standings = [...actionStatuses, 'ended', 'all'] as const;
export type ActionStanding = (typeof standings)[number];

/** What is narrowed to at a press. */
export const quickChoices = ['overdue', 'silent'] as const;
export type QuickChoice = (typeof quickChoices)[number];

/** Which actions the list shows. */
export interface ActionFilters {
  /** Words to look for in actions, and in what was logged about them. */
  readonly text?: string;
  readonly goal?: string;
  readonly seat?: string;
  readonly unit?: string;
  readonly stand?: ActionStanding;
  readonly only?: QuickChoice;
}

export interface ActionsSearch extends ActionFilters {
  /** Which action is open beside the list. */
  readonly action?: string;
  /** Which dialog is open: about that action, or `new`. */
  readonly do?: ActionTask | 'new';
}

/** What the screen of one action is asked for. */
export interface ActionSearch {
  readonly do?: ActionTask;
}

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the list's query; what is not known is left out. */
export function readActionsSearch(search: Readonly<Record<string, unknown>>): ActionsSearch {
  const [goal, seat, unit, action] = ['goal', 'seat', 'unit', 'action'].map((name) => readId(search[name]));
  const { text } = search;
  const stand = standings.find((each) => each === search['stand']);
  const only = quickChoices.find((each) => each === search['only']);
  const task = search['do'] === 'new' ? 'new' : action && readActionSearch(search).do;
  return {
    ...(typeof text === 'string' && text.trim() !== '' ? { text: text.trim().slice(0, 200) } : {}),
    ...(goal ? { goal } : {}),
    ...(seat ? { seat } : {}),
    ...(unit ? { unit } : {}),
    ...(stand ? { stand } : {}),
    ...(only ? { only } : {}),
    ...(action ? { action } : {}),
    ...(task ? { do: task } : {}),
  };
}

/** Reads the query of an action's own screen. */
export function readActionSearch(search: Readonly<Record<string, unknown>>): ActionSearch {
  const task = actionTasks.find((each) => each === search['do']);
  return task ? { do: task } : {};
}

/** Whether anything but the open ones of all is shown. */
export function isFiltered({ text, goal, seat, unit, stand, only }: ActionFilters): boolean {
  return [text, goal, seat, unit, stand, only].some((each) => each !== undefined);
}

function readId(value: unknown): string | undefined {
  return typeof value === 'string' && id.test(value) ? value : undefined;
}
