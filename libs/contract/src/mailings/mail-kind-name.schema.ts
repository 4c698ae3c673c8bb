import * as z from 'zod';

const word = z.string().regex(/[a-z]+(?:-[a-z]+)*/);

/** The name of a kind of mail, `<context>.<word>`: the context that owns the kind, and its word for it. */
export const mailKindNameSchema = z
  .templateLiteral([word, '.', word], {
    error: 'a kind of mail is `context.word`, such as `meetings.notice`',
  })
  .meta({ 'x-text': 'code' });

export type MailKindName = z.output<typeof mailKindNameSchema>;
