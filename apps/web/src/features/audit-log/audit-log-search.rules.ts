import { auditAreas, type AuditArea } from '@samsyn/contract';

/** Which changes are shown. */
export interface AuditLogSearch {
  /** Words of the name of who did it. */
  readonly who?: string;
  /** What it was about. */
  readonly what?: AuditArea;
  /** The first and the last day. */
  readonly from?: string;
  readonly until?: string;
}

/** Reads the screen's query; what is not known is left out. */
export function readAuditLogSearch({ who, what, from, until }: Record<string, unknown>): AuditLogSearch {
  const area = auditAreas.find((each) => each === what);
  const [first, last] = [from, until].map(readDay);
  return {
    ...(typeof who === 'string' && who.trim() !== '' ? { who: who.trim().slice(0, 200) } : {}),
    ...(area ? { what: area } : {}),
    ...(first ? { from: first } : {}),
    ...(last ? { until: last } : {}),
  };
}

/** A day as an address says it, in the years that the API knows. */
function readDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^(?:199\d|20\d\d|21[0-4]\d)-\d\d-\d\d$/.test(value)) return undefined;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value) ? value : undefined;
}
