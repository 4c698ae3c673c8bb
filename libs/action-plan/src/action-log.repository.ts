import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ActionLogEntryView,
  ActionStatus,
  CivilDate,
  Page,
  PageQuery,
  SeatLogEntryView,
} from '@samsyn/contract';
import { readPage, type SignedInCaller, type Transaction } from '@samsyn/platform';
import type { ActionReach } from './action-reach.service';
import { ActionLogEntry } from './action-log-entry.entity';

/** What an entry is made from. */
export type NewLogEntry = Omit<ActionLogEntry, 'municipalityId' | 'id'>;

/** An entry as it is read: with names that may still be told. */
export interface ReadLogEntry {
  readonly id: string;
  /** Its place in the log. */
  readonly number: string;
  readonly loggedAt: Date;
  readonly authorAccountId: string | null;
  /** The contact who wrote it, or who asked a colleague to. */
  readonly authorContactId: string | null;
  readonly authorName: string | null;
  readonly authorRole: string;
  readonly onBehalfOf: string | null;
  readonly seatFunction: string;
  readonly source: 'app' | 'link';
  readonly text: string | null;
  readonly statusFrom: ActionStatus | null;
  readonly statusTo: ActionStatus | null;
  readonly stoppedReason: string | null;
  readonly dueFrom: CivilDate | null;
  readonly dueTo: CivilDate | null;
  readonly handedTo: string | null;
  readonly reading: ActionLogEntryView['reading'];
  readonly file: ActionLogEntryView['file'];
  readonly correctsId: string | null;
}

/** The same, with the action that it is about. */
export type ReadSeatLogEntry = ReadLogEntry & Pick<SeatLogEntryView, 'action'>;

/** A name stays as it was written; that of a contact who has become endast funktion since is kept, and told no more. */
const read = `entry.id, entry.number::text AS number, entry.logged_at AS "loggedAt", entry.author_role AS "authorRole",
    entry.author_account_id AS "authorAccountId",
    CASE WHEN entry.author_contact_id IS NULL AND entry.source = 'link' THEN (
      SELECT contact_id FROM asked_colleague
      WHERE municipality_id = $1 AND action_id = entry.action_id AND log_entry_id = entry.id
    ) ELSE entry.author_contact_id END AS "authorContactId",
    CASE WHEN entry.on_behalf_of IS NULL AND author.function_only THEN NULL ELSE entry.author_name END AS "authorName",
    CASE WHEN entry.on_behalf_of IS NOT NULL AND author.function_only THEN entry.author_role
      ELSE entry.on_behalf_of END AS "onBehalfOf",
    entry.seat_function AS "seatFunction", entry.source, entry.text,
    entry.status_from AS "statusFrom", entry.status_to AS "statusTo", entry.stopped_reason AS "stoppedReason",
    entry.due_from::text AS "dueFrom", entry.due_to::text AS "dueTo", entry.handed_to_function AS "handedTo",
    (SELECT json_build_object('id', id, 'value', value, 'readOn', read_on) FROM action_reading
     WHERE municipality_id = $1 AND log_entry_id = entry.id) AS reading,
    (SELECT json_build_object('id', file.id, 'name', file.name, 'type', file.type, 'size', file.size)
       FROM action_log_file attached
       JOIN file_card file ON file.municipality_id = $1 AND file.id = attached.file_id
      WHERE attached.municipality_id = $1 AND attached.log_entry_id = entry.id) AS file,
    entry.corrects_id AS "correctsId"`;
const author =
  'LEFT JOIN contact_card author ON author.municipality_id = $1 AND author.id = entry.author_contact_id';
const ofAction = `
  SELECT ${read} FROM action_log_entry entry ${author} WHERE entry.municipality_id = $1 AND entry.action_id = $2`;
const ofSeat = `
  SELECT ${read}, json_build_object('id', action.id, 'title', action.title) AS action
  FROM action_log_entry entry ${author}
  JOIN action ON action.municipality_id = $1 AND action.id = entry.action_id
  JOIN goal ON goal.municipality_id = $1 AND goal.id = action.goal_id
  JOIN plan ON plan.municipality_id = $1 AND plan.id = goal.plan_id
  WHERE entry.municipality_id = $1 AND entry.seat_id = $2 AND ($3::uuid[] IS NULL OR plan.body_id = ANY ($3))`;
/** An action's entries are numbered in the order in which they were written, and so are all. */
const latestFirst = {
  key: [{ of: 'number', sql: 'entry.number', type: 'bigint' }],
  newestFirst: true,
} as const;

/** What was logged about the actions of the transaction's municipality. Entries are added, and never changed. */
@Injectable()
export class ActionLogRepository {
  /** An action's log, the latest first. */
  list(tx: Transaction, actionId: string, query: PageQuery): Promise<Page<ReadLogEntry>> {
    const listing = { sql: ofAction, parameters: [tx.scope.municipalityId, actionId], ...latestFirst };
    return readPage<ReadLogEntry>(tx, listing, query);
  }

  /** What was logged while a seat was responsible, the latest first; only of the plans of some bodies, unless that is null. */
  ofSeat(
    tx: Transaction,
    seatId: string,
    bodyIds: readonly string[] | null,
    query: PageQuery,
  ): Promise<Page<ReadSeatLogEntry>> {
    const listing = { sql: ofSeat, parameters: [tx.scope.municipalityId, seatId, bodyIds], ...latestFirst };
    return readPage<ReadSeatLogEntry>(tx, listing, query);
  }

  /** An entry of an action's log, or null. */
  async get(tx: Transaction, actionId: string, id: string): Promise<ReadLogEntry | null> {
    const [entry] = await tx.query<ReadLogEntry>(`${ofAction} AND entry.id = $3`, [
      tx.scope.municipalityId,
      actionId,
      id,
    ]);
    return entry ?? null;
  }

  /** Adds an entry and returns its id. */
  async insert(tx: Transaction, entry: NewLogEntry): Promise<string> {
    const id = randomUUID();
    await tx.manager.insert(ActionLogEntry, { ...entry, municipalityId: tx.scope.municipalityId, id });
    return id;
  }

  /** Refers from an entry to a file that is kept in the same transaction. */
  async attach(tx: Transaction, entryId: string, fileId: string): Promise<void> {
    await tx.query(
      'INSERT INTO action_log_file (municipality_id, log_entry_id, file_id) VALUES ($1, $2, $3)',
      [tx.scope.municipalityId, entryId, fileId],
    );
  }

  /** The ids of the files that are attached to an action's entries. */
  async filesOf(tx: Transaction, actionId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT attached.file_id AS id
         FROM action_log_entry entry
         JOIN action_log_file attached ON attached.municipality_id = $1 AND attached.log_entry_id = entry.id
        WHERE entry.municipality_id = $1 AND entry.action_id = $2`,
      [tx.scope.municipalityId, actionId],
    );
    return rows.map(({ id }) => id);
  }
}

/** Whether an entry is somebody's to correct: their own, or written in their place; any, for who leads the work. */
export function mayCorrect(
  { authorAccountId, authorContactId }: Pick<ReadLogEntry, 'authorAccountId' | 'authorContactId'>,
  { accountId, contactId }: Pick<SignedInCaller, 'accountId' | 'contactId'>,
  { leads }: Pick<ActionReach, 'leads'>,
): boolean {
  return leads || authorAccountId === accountId || (contactId !== null && authorContactId === contactId);
}

/** The entry as a reader sees it. */
export function viewOfEntry(entry: ReadSeatLogEntry, isTheirs: boolean): SeatLogEntryView;
export function viewOfEntry(entry: ReadLogEntry, isTheirs: boolean): ActionLogEntryView;
export function viewOfEntry(entry: ReadLogEntry, isTheirs: boolean): ActionLogEntryView {
  const { number: _number, authorAccountId: _account, authorContactId: _contact, ...told } = entry;
  const { loggedAt, statusFrom, statusTo, dueFrom, dueTo, ...said } = told;
  return {
    ...said,
    loggedAt: loggedAt.toISOString(),
    status: statusFrom && statusTo ? { from: statusFrom, to: statusTo } : null,
    due: dueFrom && dueTo ? { from: dueFrom, to: dueTo } : null,
    mayCorrect: isTheirs,
  };
}
