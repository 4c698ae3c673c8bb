import {
  acceptedDateSchema,
  amountSchema,
  type CivilDate,
  fail,
  isTextFault,
  ok,
  paragraphsFault,
  paragraphsSchema,
  personNameSchema,
  type Result,
  type TextFault,
  versionSchema,
} from '@samsyn/contract';
import { z } from 'zod';

/** How an action goes, as its page asks. */
export const logChoices = ['ongoing', 'more-time', 'done', 'stopped'] as const;
export type LogChoice = (typeof logChoices)[number];

/** The fields a person fills in. */
const inputs = ['how', 'dueOn', 'text', 'reading', 'writtenBy', 'reason'] as const;
export type LogInputField = (typeof inputs)[number];

/** What stood in the form's fields, to be shown again: only text, and only what the form has. */
export type LogInput = Partial<Record<LogInputField, string>>;

/** What is wrong with the form: one of its fields, or the form as a whole. */
export interface LogFault {
  readonly field: LogInputField;
  readonly problem:
    LogInputField | TextFault | 'past' | 'beforeStart' | 'sameDay' | 'whole' | 'form' | 'changed';
}

/** What is logged, as the form sends it, {@link withoutUnused}. */
export const logFormSchema = z.strictObject({
  version: versionSchema,
  how: z.enum(logChoices),
  dueOn: acceptedDateSchema.optional(),
  text: paragraphsSchema(10_000).optional(),
  reading: amountSchema.optional(),
  writtenBy: personNameSchema.optional(),
  /** Why it is stopped, which is asked for on a page of its own. */
  reason: paragraphsSchema(1000).optional(),
});
export type FilledLogForm = z.output<typeof logFormSchema>;

/**
 * Reads what the form sent, or says field by field what is wrong with it; unknown fields are wrong. Why it is stopped may be
 * missing still.
 * @param today in the municipality: a new last day is one that has not been
 */
export function readLogForm(body: unknown, today: CivilDate): Result<FilledLogForm, LogFault[]> {
  const used = withoutUnused(body);
  const parsed = logFormSchema.safeParse(used);
  const faults = parsed.success ? [] : faultsOf(parsed.error.issues);
  const due = faults.some(({ field }) => field === 'dueOn') ? undefined : dueFault(sentIn(used), today);
  if (parsed.success && !due) return ok(parsed.data);
  const all = due ? [...faults, due] : faults;
  return fail(all.toSorted((one, other) => inputs.indexOf(one.field) - inputs.indexOf(other.field)));
}

/** More time has a day, and one that has not been; told together with whatever else is wrong. */
function dueFault({ how, dueOn }: Record<string, unknown>, today: CivilDate): LogFault | undefined {
  if (how !== 'more-time') return undefined;
  if (typeof dueOn !== 'string') return { field: 'dueOn', problem: 'dueOn' };
  return dueOn < today ? { field: 'dueOn', problem: 'past' } : undefined;
}

/** What a person wrote, to fill the form with again. */
export function logInputOf(body: unknown): LogInput {
  const sent = sentIn(body);
  const texts = inputs.flatMap((name) => {
    const value = sent[name];
    return typeof value === 'string' ? [[name, value.replaceAll('\u0000', '')] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** A browser sends empty fields too, and those of a choice that is made no more; what is a number comes as text, with a comma. */
function withoutUnused(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { how } = sentIn(body);
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
      if (name === 'version') return [[name, numberIn(value)]];
      if (typeof value !== 'string') return [[name, value]];
      if (paragraphsFault(value) === 'text.empty') return name === 'how' ? [[name, value]] : [];
      if (name === 'dueOn') return how === 'more-time' ? [[name, value.trim()]] : [];
      if (name === 'reason') return how === 'stopped' ? [[name, value]] : [];
      return [[name, name === 'reading' ? numberIn(value) : value]];
    }),
  );
}

function numberIn(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const plain = value.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : value;
}

function sentIn(body: unknown): Record<string, unknown> {
  return (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
}

function faultsOf(issues: readonly z.core.$ZodIssue[]): LogFault[] {
  const faults = new Map(issues.map((issue) => [inputs.find((name) => name === issue.path[0]), issue]));
  return [...faults].map(([field, { message }]) =>
    field ? { field, problem: problemOf(field, message) } : { field: 'how', problem: 'form' },
  );
}

/** What is too long is said in the words of its field, anything else of a text in those of the fault. */
function problemOf(field: LogInputField, message: string): LogFault['problem'] {
  if (message === 'text.empty' || message === 'text.too-long') return field;
  return isTextFault(message) ? message : field;
}
