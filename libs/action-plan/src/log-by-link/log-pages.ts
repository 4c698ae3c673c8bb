import { Injectable } from '@nestjs/common';
import { sendOn, sendPage } from '@samsyn/access';
import { actionPage } from './action.page';
import { actionPath } from './action-path';
import { goneActionPage } from './gone-action.page';
import { LogByLinkService, type LogByLinkRefused } from './log-by-link.service';
import { type LogFault, logInputOf, readLogForm } from './log-form.schema';
import { loggedPage } from './logged.page';
import type { ActionVisit } from './own-action-visits';
import { reasonPage } from './reason.page';

/** Opens the page anew, as the world stands now. */
type Again = (show: (at: ActionVisit) => void) => Promise<void>;

/** What the pages about one action answer, to who has it and to a colleague alike. */
@Injectable()
export class LogPages {
  constructor(private readonly logging: LogByLinkService) {}

  show({ opened, action, page, response }: ActionVisit): void {
    sendPage(response, 200, actionPage(opened.shown, action, page));
  }

  async log(at: ActionVisit, body: unknown, again: Again): Promise<void> {
    const { opened, action, page, response } = at;
    const { shown } = opened;
    const form = readLogForm(body, shown.today);
    const input = logInputOf(body);
    if (!form.ok) {
      const isReason = form.error.some(({ field }) => field === 'reason');
      const faulty = { input, faults: form.error };
      return sendPage(response, 422, (isReason ? reasonPage : actionPage)(shown, action, page, faulty));
    }
    if (form.value.how === 'stopped' && form.value.reason === undefined) {
      return sendPage(response, 200, reasonPage(shown, action, page, { input, faults: askedOnce(input) }));
    }
    const logged = await this.logging.log(opened, action.id, form.value);
    if (logged.ok) return sendOn(response, 303, actionPath(page, shown, action, '/saved'));
    return again((now) => notSaved(now, body, logged.error));
  }

  saved({ opened, action: { own, ...action }, page, response }: ActionVisit): void {
    if (!own) return sendOn(response, 302, actionPath(page, opened.shown, action));
    return sendPage(response, 200, loggedPage(opened.shown, { ...action, own }, page));
  }
}

/** The world moved on while the form was being filled in: shows how it stands now, and keeps what was written. */
function notSaved(
  { opened: { shown }, action, page, response }: ActionVisit,
  body: unknown,
  refused: LogByLinkRefused,
): void {
  if (shown.once?.answered) return sendOn(response, 303, actionPath(page, shown, action, '/saved'));
  if (refused === 'action.gone') return sendPage(response, 410, goneActionPage(shown, page));
  const changed = refused === 'action.changed';
  const unsaved = { input: logInputOf(body), faults: [faultOf(refused)], changed };
  return sendPage(response, changed ? 409 : 422, actionPage(shown, action, page, unsaved));
}

/** The page that asks for the reason says that it is missing when it has been sent without. */
function askedOnce({ reason }: ReturnType<typeof logInputOf>): LogFault[] {
  return reason === undefined ? [] : [{ field: 'reason', problem: 'reason' }];
}

function faultOf(refused: Exclude<LogByLinkRefused, 'action.gone'>): LogFault {
  switch (refused) {
    case 'action.changed':
      return { field: 'how', problem: 'changed' };
    case 'action.due-before-start':
      return { field: 'dueOn', problem: 'beforeStart' };
    case 'action.nothing-logged':
      return { field: 'dueOn', problem: 'sameDay' };
    case 'reading.not-whole':
      return { field: 'reading', problem: 'whole' };
    case 'action.no-indicator':
      return { field: 'how', problem: 'form' };
  }
}
