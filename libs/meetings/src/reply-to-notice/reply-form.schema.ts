import { type Answer, answers, fail, isStorable, ok, type Result } from '@samsyn/contract';
import { mailAddressSchema } from '@samsyn/platform';
import { z } from 'zod';

/** The fields a person fills in; each has a message of its own. */
const inputs = ['answer', 'substituteName', 'substituteEmail', 'remark'] as const;

type Input = (typeof inputs)[number];

/** What is wrong with the form: one of its fields, or the form as a whole. */
export interface ReplyFormFault {
  field: Input;
  problem: Input | 'form';
}

const line = (max: number) => z.string().trim().min(1).max(max).refine(isStorable);

/** Browsers send line breaks as CR LF; they count as one character, as the reader sees them. */
const remark = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(10_000).refine(isStorable));

const always = {
  /** The start of the meeting that the answer is about, as the page showed it. */
  startsAt: z.iso.datetime(),
  remark: remark.optional(),
};

const withoutSubstitute = answers.filter((answer) => answer !== 'substitute');

/** An answer as the form sends it. What stands in the substitute's fields counts only when a substitute comes. */
export const replyFormSchema = z.discriminatedUnion('answer', [
  z.strictObject({
    ...always,
    answer: z.literal('substitute'),
    substituteName: line(200),
    substituteEmail: z.string().trim().pipe(mailAddressSchema),
  }),
  z.strictObject({
    ...always,
    answer: z.enum(withoutSubstitute),
    substituteName: z.string().optional(),
    substituteEmail: z.string().optional(),
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
  const parsed = replyFormSchema.safeParse(body ?? {});
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

function faultsOf(issues: readonly z.core.$ZodIssue[]): ReplyFormFault[] {
  const wrong = new Set(issues.map(({ path }) => inputs.find((name) => name === path[0]) ?? 'form'));
  return [...wrong].map((problem) => ({ field: problem === 'form' ? 'answer' : problem, problem }));
}
