import {
  acceptedInstantSchema,
  type Answer,
  answers,
  fail,
  isTextFault,
  ok,
  paragraphsFault,
  paragraphsSchema,
  personNameSchema,
  type Result,
  type TextFault,
} from '@samsyn/contract';
import { mailAddressSchema } from '@samsyn/platform';
import { z } from 'zod';

/** The fields a person fills in; each has a message of its own. */
const inputs = ['answer', 'substituteName', 'substituteEmail', 'remark'] as const;

type Input = (typeof inputs)[number];

/** What is wrong with the form: one of its fields, what stands in it, or the form as a whole. */
export interface ReplyFormFault {
  field: Input;
  problem: Input | TextFault | 'form';
}

const always = {
  /** The start of the meeting that the answer is about, as the page showed it. */
  startsAt: acceptedInstantSchema,
  remark: paragraphsSchema(10_000).optional(),
};

const withoutSubstitute = answers.filter((answer) => answer !== 'substitute');

/** An answer as the form sends it. What stands in the substitute's fields counts only when a substitute comes. */
export const replyFormSchema = z.discriminatedUnion('answer', [
  z.strictObject({
    ...always,
    answer: z.literal('substitute'),
    substituteName: personNameSchema,
    substituteEmail: z.string().trim().pipe(mailAddressSchema),
  }),
  z.strictObject({
    ...always,
    answer: z.enum(withoutSubstitute),
    substituteName: z.unknown().optional(),
    substituteEmail: z.unknown().optional(),
  }),
]);

/** An answer given in the form. */
export interface FilledReplyForm {
  startsAt: Date;
  answer: Answer;
  substitute?: { name: string; email: string };
  remark?: string;
}

/** What stood in the form's fields, to be shown again: only text, and only what the form has. */
export type ReplyInput = Partial<Record<Input, string>>;

/** Reads what the form sent, or says field by field what is wrong with it. Unknown fields are wrong. */
export function readReplyForm(body: unknown): Result<FilledReplyForm, ReplyFormFault[]> {
  const parsed = replyFormSchema.safeParse(withoutEmptyRemark(body));
  if (!parsed.success) return fail(faultsOf(parsed.error.issues));
  const { data } = parsed;
  return ok({
    startsAt: new Date(data.startsAt),
    answer: data.answer,
    ...(data.answer === 'substitute'
      ? { substitute: { name: data.substituteName, email: data.substituteEmail } }
      : {}),
    ...(data.remark ? { remark: data.remark } : {}),
  });
}

/** What a person wrote, to fill the form with again. */
export function inputOf(body: unknown): ReplyInput {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const texts = inputs.flatMap((name) => {
    const value = sent[name];
    return typeof value === 'string' ? [[name, value.replaceAll('\u0000', '')] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** A browser sends an empty field too. */
function withoutEmptyRemark(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('remark' in body)) return body;
  if (typeof body.remark !== 'string') return body;
  const { remark, ...others } = body;
  return paragraphsFault(remark) === 'text.empty' ? others : body;
}

function faultsOf(issues: readonly z.core.$ZodIssue[]): ReplyFormFault[] {
  const faults = new Map(issues.map((issue) => [inputs.find((name) => name === issue.path[0]), issue]));
  return [...faults].map(([field, { message }]) =>
    field ? { field, problem: problemOf(field, message) } : { field: 'answer', problem: 'form' },
  );
}

/** What is missing or too long is said in the words of its field, anything else in those of the fault. */
function problemOf(field: Input, message: string): ReplyFormFault['problem'] {
  if (message === 'text.empty' || message === 'text.too-long') return field;
  return isTextFault(message) ? message : field;
}
