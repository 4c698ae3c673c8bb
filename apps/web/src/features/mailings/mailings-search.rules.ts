import { mailingStates, type MailingState } from '@samsyn/contract';

/** What can be done on the screen of mails, as its address names it. */
export const mailTasks = ['see', 'send', 'move', 'stop', 'mend', 'leave'] as const;
export type MailTask = (typeof mailTasks)[number];

export interface MailingsSearch {
  /** History instead of the forecast. */
  readonly show?: 'past';
  readonly state?: MailingState;
  /** A body's id. */
  readonly body?: string;
  /** Words of a recipient. */
  readonly who?: string;
  /** A contact's id: all mail to them. */
  readonly contact?: string;
  /** Which mail is looked at. */
  readonly mail?: string;
  /** Which dialog is open. */
  readonly do?: MailTask;
}

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the screen's query; what is not known is left out. */
export function readMailingsSearch(search: Record<string, unknown>): MailingsSearch {
  const { show, who } = search;
  const state = mailingStates.find((each) => each === search['state']);
  const task = mailTasks.find((each) => each === search['do']);
  const [body, contact, mail] = [search['body'], search['contact'], search['mail']].map(readId);
  return {
    ...(show === 'past' ? { show } : {}),
    ...(state ? { state } : {}),
    ...(body ? { body } : {}),
    ...(typeof who === 'string' && who.trim() !== '' ? { who: who.trim() } : {}),
    ...(contact ? { contact } : {}),
    ...(mail ? { mail } : {}),
    ...(mail && task ? { do: task } : {}),
  };
}

function readId(value: unknown): string | undefined {
  return typeof value === 'string' && id.test(value) ? value : undefined;
}
