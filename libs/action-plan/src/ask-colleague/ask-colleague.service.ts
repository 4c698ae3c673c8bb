import { Injectable } from '@nestjs/common';
import type { NamedPerson, OpenedPersonalLink, PersonalLink } from '@samsyn/access';
import { addDays, beginningOf, civilDateOf, fail, isOpen, ok, type Result } from '@samsyn/contract';
import { audited, type AuditDetail, AuditedWrite, Clock, type Transaction } from '@samsyn/platform';
import { ActionRepository } from '../action.repository';
import type { LinkedAction, LinkedActions } from '../log-by-link/linked-actions';
import { LinkedActionsRepository } from '../log-by-link/linked-actions.repository';
import { PlanRemindersService } from '../plan-reminders/plan-reminders.service';
import { AskedColleagueRepository } from './asked-colleague.repository';

/** Why nobody was asked. */
export type AskRefused =
  /** It is not the reader's any more, has ended, or is of a plan that holds no more. */
  'action.gone' | 'colleague.is-reader' | 'colleague.too-many';

type OpenedLogLink = OpenedPersonalLink<LinkedActions>;

/** So many colleagues may be asked about an action by one person in a day; who needs more is helped by telephone. */
const COLLEAGUES_PER_DAY = 3;
/** How many days they have: after that the holder has been reminded anew, or will be. */
const ANSWERED_WITHIN_DAYS = 14;

/**
 * Asks a colleague to log about an action in the place of who has its seat, this once: they get a mail with a link of their
 * own. The action stays with its seat, and so do its reminders.
 */
@Injectable()
export class AskColleagueService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly actions: ActionRepository,
    private readonly linked: LinkedActionsRepository,
    private readonly colleagues: AskedColleagueRepository,
    private readonly reminders: PlanRemindersService,
    private readonly clock: Clock,
  ) {}

  /** Asks somebody, in the place of whoever was asked before; once, however often the same is sent. */
  ask(
    opened: OpenedLogLink,
    actionId: string,
    { name, email }: Required<NamedPerson>,
  ): Promise<Result<'done', AskRefused>> {
    return this.written(opened, actionId, async (tx, action, { reader, municipality }) => {
      if (isAsked(action, { name, email })) return fail({ code: 'unchanged' });
      const { contactId } = reader;
      if (await this.linked.isAddressOf(tx, contactId, email)) return fail({ code: 'colleague.is-reader' });
      const { timeZone } = municipality;
      const now = this.clock.now();
      const today = civilDateOf(now, timeZone);
      const asker = { actionId, contactId };
      const asked = await this.colleagues.askedSince(tx, asker, beginningOf(today, timeZone));
      if (asked >= COLLEAGUES_PER_DAY) return fail({ code: 'colleague.too-many' });
      const expiresAt = beginningOf(addDays(today, ANSWERED_WITHIN_DAYS + 1), timeZone);
      const seatId = action.seat.id;
      await this.colleagues.ask(tx, { ...asker, seatId, name, email, askedAt: now, expiresAt });
      return ok('action.colleague-asked');
    });
  }

  /** Takes back what was asked: a mail that has not left is withdrawn, and a link that has opens no more. */
  withdraw(opened: OpenedLogLink, actionId: string): Promise<Result<'done', AskRefused>> {
    return this.written(opened, actionId, async (tx, action) => {
      if (!action.asked) return fail({ code: 'unchanged' });
      await this.colleagues.withdraw(tx, actionId, this.clock.now());
      return ok('action.colleague-withdrawn');
    });
  }

  /** With the action locked and still the reader's, and its mails planned anew. */
  private async written(
    { scope, link }: OpenedLogLink,
    actionId: string,
    change: (
      tx: Transaction,
      action: LinkedAction,
      shown: LinkedActions,
    ) => Promise<
      Result<
        'action.colleague-asked' | 'action.colleague-withdrawn',
        { code: Exclude<AskRefused, 'action.gone'> | 'unchanged' }
      >
    >,
  ): Promise<Result<'done', AskRefused>> {
    const caller = { scope, accountId: null, label: `link:${link.id}` };
    const written = await this.write.run(caller, async (tx) => {
      const found = await this.locked(tx, link, actionId);
      if (!found) return fail({ code: 'action.gone' });
      const decided = await change(tx, found.action, found.shown);
      if (!decided.ok) return decided;
      await this.reminders.actionChanged(tx, actionId, [found.action.seat.id]);
      const detail: AuditDetail = { source: 'link' };
      return audited('done' as const, decided.value, ['action', actionId], detail);
    });
    if (written.ok) return written;
    const { code } = written.error;
    if (code === 'unchanged') return ok('done');
    if (code === 'idempotency.reused' || code === 'confirmation.needed') {
      throw new Error('A link sends no Idempotency-Key, and what it says needs no confirmation');
    }
    return fail(code);
  }

  private async locked(
    tx: Transaction,
    link: PersonalLink,
    actionId: string,
  ): Promise<{ action: LinkedAction; shown: LinkedActions } | undefined> {
    if (!(await this.actions.lock(tx, actionId))) return undefined;
    const shown = await this.linked.load(tx, link);
    const action = shown && (await this.linked.one(tx, shown, actionId));
    return action && isOpen(action.status) ? { action, shown } : undefined;
  }
}

/** Asked already, by the reader, and reached as far as anybody knows: a double click, or a page that is sent again. */
function isAsked({ asked }: LinkedAction, { name, email }: Required<NamedPerson>): boolean {
  if (!asked || asked.unreached) return false;
  return asked.name === name && asked.email?.toLowerCase() === email.toLowerCase();
}
