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
  writtenMailAddressSchema,
} from '@samsyn/contract';
import { z } from 'zod';

/** The fields a person fills in; each has a message of its own. */
const inputs = ['answer', 'substituteName', 'substituteEmail', 'remark'] as const;

type Input = (typeof inputs)[number];

/** What is wrong with the form: one of its fields, what stands in it, or the form as a whole. */
export interface ReplyFormFault {
  field: Input;
  problem: Input | TextFault | 'form' | 'isHolder';
}

const always = {
  /** The start of the meeting that the reply is about, as the page showed it. */
  startsAt: acceptedInstantSchema,
  remark: paragraphsSchema(10_000).optional(),
};

const withoutSubstitute = answers.filter((answer) => answer !== 'substitute');

/** A reply as the form sends it, {@link withoutUnused}. */
export const replyFormSchema = z.discriminatedUnion('answer', [
  z.strictObject({
    ...always,
    answer: z.literal('substitute'),
    substituteName: personNameSchema,
    substituteEmail: writtenMailAddressSchema,
    /** The address of a substitute whom the page has said to be invited already. */
    known: writtenMailAddressSchema.optional(),
  }),
  z.strictObject({
    ...always,
    answer: z.enum(withoutSubstitute),
  }),
]);

/** A reply given in the form. */
export interface FilledReplyForm {
  startsAt: Date;
  answer: Answer;
  substitute?: { name: string; email: string };
  /** Their address, when the page has said that they are invited already. */
  known?: string;
  remark?: string;
}

/** What stood in the form's fields, to be shown again: only text, and only what the form has. */
export type ReplyInput = Partial<Record<Input, string>>;

/** Reads what the form sent, or says field by field what is wrong with it. Unknown fields are wrong. */
export function readReplyForm(body: unknown): Result<FilledReplyForm, ReplyFormFault[]> {
  const parsed = replyFormSchema.safeParse(withoutUnused(body));
  if (!parsed.success) return fail(faultsOf(parsed.error.issues));
  const { data } = parsed;
  return ok({
    startsAt: new Date(data.startsAt),
    answer: data.answer,
    ...(data.answer === 'substitute'
      ? {
          substitute: { name: data.substituteName, email: data.substituteEmail },
          ...(data.known ? { known: data.known } : {}),
        }
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

/** A browser sends empty fields too, and those of a substitute whom nobody sends any more. */
function withoutUnused(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const sent = Object.entries(body).filter(([name, value]) => {
    if (name === 'remark') return typeof value !== 'string' || paragraphsFault(value) !== 'text.empty';
    const ofSubstitute = name.startsWith('substitute') || name === 'known';
    return !ofSubstitute || !('answer' in body) || body.answer === 'substitute';
  });
  return Object.fromEntries(sent);
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
