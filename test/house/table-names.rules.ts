/** The tables of a room, and the views of them that it publishes to the rooms above. */
interface Relations {
  readonly tables: readonly string[];
  readonly views?: readonly string[];
}

/** Whose each table and view is. Everything the migrations make stands here once. */
export const RELATIONS: Readonly<Record<string, Relations>> = {
  platform: { tables: ['audit_head', 'audit_entry', 'idempotency_record'], views: ['audit_log'] },
  mailings: {
    tables: ['mailing'],
    views: ['overdue_mail', 'troubled_mail', 'pending_mail', 'mail_outcome', 'mail_ledger'],
  },
  tasks: { tables: ['task'] },
  files: { tables: ['file', 'file_chunk'], views: ['file_card'] },
  access: {
    tables: [
      'municipality',
      'calendar_period',
      'account',
      'session',
      'membership',
      'membership_invitation',
      'personal_link',
      'known_device',
      'sign_in_attempt',
      'sign_in_warning',
      'password_change',
    ],
    views: ['account_card', 'invitation_card', 'calendar_period_card', 'personal_link_card'],
  },
  organisations: { tables: ['organisation', 'contact'], views: ['organisation_card', 'contact_card'] },
  bodies: {
    tables: ['body', 'seat', 'seat_holding', 'wrong_person_note'],
    views: ['body_card', 'seat_card', 'holding_card', 'wrong_recipient'],
  },
  meetings: {
    tables: ['meeting', 'agenda_item', 'participant', 'reply', 'chase_order'],
    views: ['meeting_card', 'participant_card', 'seat_at_meeting', 'reply_card'],
  },
  council: { tables: ['half_year_waiver'], views: ['waived_half_year'] },
  'action-plan': {
    tables: [
      'plan',
      'plan_version',
      'goal',
      'plan_version_goal',
      'first_line_unit',
      'action',
      'action_party',
      'action_log_entry',
      'asked_colleague',
      'action_log_file',
      'action_reading',
      'action_timing',
      'action_word',
      'action_word_use',
    ],
    views: ['action_card', 'plan_card', 'goal_card', 'action_without_goal', 'first_line_unit_card'],
  },
  'working-group': { tables: ['annual_report'] },
};

const advice =
  'a room’s SQL reads its own tables, and the views that a lower room publishes. Call the other room’s service, or ' +
  'let the room below publish a security_invoker view in its migration and name it in test/house/table-names.rules.ts';

/** `meeting`, `meeting m`, `meeting AS m`. */
const RELATION = String.raw`[a-z_][a-z_0-9]*(?:\s+(?:AS\s+)?[a-z_][a-z_0-9]*)?`;

/** SQL is written with its keywords in capitals; prose and JavaScript's own `from` are not. */
const IN_SQL = new RegExp(
  String.raw`\b(?:FROM|JOIN|INTO|UPDATE|USING|TABLE)\s+(?:ONLY\s+)?(${RELATION}(?:\s*,\s*${RELATION})*)`,
  'g',
);

/** An entity's table, and names given as text to TypeORM's builders. */
const IN_TYPEORM = /(?:@Entity|\.(?:from|into|\w+Join|\w+JoinAnd\w+))\(\s*(?:\{\s*name:\s*)?'([a-z_0-9]+)'/g;

/** The tables and views that a text of SQL or TypeORM names, each once; also names of `WITH`, which are nobody's. */
export function relationsIn(text: string): string[] {
  const lists = [...text.matchAll(IN_SQL)].map(([, list = '']) => list.split(','));
  const bySql = lists.flat().map((relation) => relation.trim().split(/\s+/)[0] ?? '');
  const byTypeorm = [...text.matchAll(IN_TYPEORM)].map(([, name = '']) => name);
  return [...new Set([...bySql, ...byTypeorm])];
}

/** The tables and views that migrations make. */
export function relationsMadeIn(text: string): string[] {
  return [...text.matchAll(/\bCREATE (?:TABLE|VIEW) (\w+)/g)].map(([, name = '']) => name);
}

/**
 * What a room's source file reads or writes that it may not, one sentence each.
 *
 * @param below the rooms that this one may import.
 */
export function tableFaults(room: string, below: readonly string[], path: string, text: string): string[] {
  const closed = Object.entries(RELATIONS).flatMap(([owner, { tables, views = [] }]) => {
    if (owner === room) return [];
    return [...tables, ...(below.includes(owner) ? [] : views)].map((name) => ({ owner, name }));
  });
  return relationsIn(text).flatMap((relation) => {
    const found = closed.find(({ name }) => name === relation);
    return found ? [`${path}: ${relation} is a table or view of ${found.owner}: ${advice}`] : [];
  });
}
