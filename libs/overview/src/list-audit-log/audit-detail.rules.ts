import { type AuditEntryView, instantSchema, type Role, roles } from '@samsyn/contract';

type Kept = Readonly<Record<string, unknown>>;

/** What is told of a row's detail. Earlier versions may have kept other things, which are passed over. */
export function detailOf(kept: Kept, mailKind: string | null): AuditEntryView['detail'] {
  return {
    fields: fieldsOf(kept),
    from: instantOf(kept['from']),
    to: instantOf(kept['to'] ?? kept['startsAt'] ?? kept['dueAt']),
    roles: listOf(kept['roles']).filter((each): each is Role => (roles as readonly string[]).includes(each)),
    answer: textOf(kept['answer']),
    count: countOf(kept),
    time: textOf(kept['halfYear'] ?? kept['year']),
    kind: mailKind ?? textOf(kept['capacity'] ?? kept['kind']),
  };
}

/** A change of a meeting keeps each of its fields as a yes or no; the others keep a list of names. */
function fieldsOf(kept: Kept): string[] {
  const named = Object.entries(kept).flatMap(([name, value]) => (value === true ? [name] : []));
  return [...listOf(kept['fields']), ...named];
}

function countOf(kept: Kept): number | null {
  const counted = ['chased', 'people', 'items', 'absences'].map((name) => kept[name]);
  const found = counted.find((value): value is number => typeof value === 'number');
  return found ?? (Array.isArray(kept['meetingIds']) ? kept['meetingIds'].length : null);
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function instantOf(value: unknown): string | null {
  const read = instantSchema.safeParse(value);
  return read.success ? read.data : null;
}
