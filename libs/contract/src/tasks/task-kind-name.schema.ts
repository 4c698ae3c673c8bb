import * as z from 'zod';

const word = z.string().regex(/[a-z]+(?:-[a-z]+)*/);

/** The name of a kind of task, `<context>.<word>`: the context that does the work, and its word for it. */
export const taskKindNameSchema = z.templateLiteral([word, '.', word], {
  error: 'a kind of task is `context.word`, such as `meetings.retime-body`',
});
export type TaskKindName = z.output<typeof taskKindNameSchema>;

/** The kinds that plan mails anew after something they follow from was changed. */
export const replanningKinds: readonly TaskKindName[] = [
  'meetings.replan',
  'meetings.follow-seat',
  'action-plan.replan',
];
