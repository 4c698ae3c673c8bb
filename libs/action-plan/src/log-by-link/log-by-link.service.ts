import { Injectable } from '@nestjs/common';
import type { OpenedPersonalLink, PersonalLink } from '@samsyn/access';
import { OwnSeatsService } from '@samsyn/bodies';
import { civilDateOf, fail, type LoggedActionView, ok, type Result } from '@samsyn/contract';
import { Clock, Database, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import { ActionChangeService, loggedView } from '../action-change.service';
import type { ActionReach } from '../action-reach.service';
import { AskedColleagueRepository } from '../ask-colleague/asked-colleague.repository';
import { loggedChange, type LogRefused } from '../log-action/logged-change.rules';
import type { Signature } from '../signature/signature.rules';
import { SignerRepository } from '../signature/signer.repository';
import type { LinkedAction, LinkedActions, LoggedOnce } from './linked-actions';
import { LinkedActionsRepository } from './linked-actions.repository';
import type { FilledLogForm } from './log-form.schema';
import { isSaidAlready, loggedBy } from './logged-by-form.rules';

/** Why something was not logged; the page is then shown as the action stands now. */
export type LogByLinkRefused =
  /** It is not the reader's any more, or of a plan that holds no more. */
  | 'action.gone'
  | 'action.changed'
  | 'action.due-before-start'
  | 'action.nothing-logged'
  | 'action.no-indicator'
  | 'reading.not-whole';

type OpenedLogLink = OpenedPersonalLink<LinkedActions>;

/** Logs what the holder of a personal link says about an action of a seat that they have, or deputise for, or what a colleague does. */
@Injectable()
export class LogByLinkService {
  constructor(
    private readonly database: Database,
    private readonly changes: ActionChangeService,
    private readonly own: OwnSeatsService,
    private readonly signers: SignerRepository,
    private readonly actions: LinkedActionsRepository,
    private readonly colleagues: AskedColleagueRepository,
    private readonly clock: Clock,
  ) {}

  /** An action of the link's holder, also when it has ended; undefined when it is none of theirs. */
  one(scope: MunicipalityScope, shown: LinkedActions, actionId: string): Promise<LinkedAction | undefined> {
    return this.database.transaction(scope, (tx) => this.actions.one(tx, shown, actionId));
  }

  /** Saves what was said, unless it stands already: a double click, or a page that is sent again. */
  async log(
    { scope, link, shown }: OpenedLogLink,
    actionId: string,
    form: FilledLogForm,
  ): Promise<Result<'saved', LogByLinkRefused>> {
    const { once } = shown;
    const { timeZone } = shown.municipality;
    const caller = { scope, accountId: null, label: `link:${link.id}`, timeZone };
    const written = await this.changes.change<LoggedActionView, LogByLinkRefused>(caller, actionId, form, {
      audit: 'action.logged',
      reach: (tx) => (once ? onlyOf(once) : this.reachOf(tx, link)),
      sign: (tx) => this.sign(tx, shown, form.writtenBy),
      source: 'link',
      decide: async (tx, { action }) => {
        if (once && !(await this.isStillAsked(tx, link))) return fail({ code: 'action.gone' });
        const now = this.clock.now();
        const change = loggedChange(action, loggedBy(form), { now, today: civilDateOf(now, timeZone) });
        if (!change.ok) return fail({ code: refusalOf(change.error.code) });
        const { edits, said, reading } = change.value;
        return ok({ edits, entry: said, reading, detail: { source: 'link' } });
      },
      ...(once
        ? { logged: (tx, entryId) => this.colleagues.answered(tx, once.id, entryId, this.clock.now()) }
        : {}),
      viewOf: loggedView,
    });
    if (written.ok) return ok('saved');
    const { code } = written.error;
    switch (code) {
      case 'action.changed':
        return (await this.isSaidAlready(scope, shown, actionId, form)) ? ok('saved') : fail(code);
      case 'action.gone':
      case 'action.due-before-start':
      case 'action.nothing-logged':
      case 'action.no-indicator':
      case 'reading.not-whole':
        return fail(code);
      case 'action.missing':
      case 'action.plan-superseded':
      case 'seat.not-yours':
        return fail('action.gone');
      case 'idempotency.reused':
      case 'confirmation.needed':
        throw new Error('A link sends no Idempotency-Key, and what it says needs no confirmation');
    }
  }

  /** A colleague signs for who asked them, and is no contact whose own line it would be. */
  private async sign(
    tx: Transaction,
    { reader, once }: LinkedActions,
    writtenBy: string | undefined,
  ): Promise<Signature> {
    if (!once) return this.signers.signAs(tx, reader.contactId, writtenBy);
    const signature = await this.signers.signAs(tx, reader.contactId, reader.name ?? undefined);
    return { ...signature, authorContactId: null };
  }

  /** Not taken back, answered or ended since the page was opened: asked with the action locked. */
  private async isStillAsked(tx: Transaction, link: PersonalLink): Promise<boolean> {
    const shown = await this.actions.loadOnce(tx, link);
    return shown?.once?.answered === false;
  }

  private async isSaidAlready(
    scope: MunicipalityScope,
    shown: LinkedActions,
    actionId: string,
    form: FilledLogForm,
  ): Promise<boolean> {
    const action = await this.one(scope, shown, actionId);
    return action !== undefined && isSaidAlready(action, form);
  }

  /** As far as a member reaches: the seats that are the holder's own, while that of the link is among them. */
  private async reachOf(tx: Transaction, { holder, seatId }: PersonalLink): Promise<ActionReach> {
    const asMember = { roles: ['member' as const], contactId: holder.id };
    const { seatIds } = await this.own.of(tx, asMember, this.clock.now());
    const isTheirs = seatId !== null && seatIds.includes(seatId);
    return { leads: false, bodyIds: [], seatIds: isTheirs ? seatIds : [] };
  }
}

/** A colleague reaches the seat that they are asked for. */
function onlyOf({ seatId }: LoggedOnce): Promise<ActionReach> {
  return Promise.resolve({ leads: false, bodyIds: [], seatIds: [seatId] });
}

/** A link's form sends no day with a reading, which is then today's. */
function refusalOf(code: LogRefused): LogByLinkRefused {
  return code === 'reading.in-the-future' ? 'action.nothing-logged' : code;
}
