import * as z from 'zod';
import { mailOutlookView } from '../mailings/mail-outlook.view';
import type { Entry } from './entry';

/** A write that plans or sends mail, and therefore has a preview. */
export type MailingEntry = Entry & { readonly mail: 'ordered' | 'follows'; readonly view: z.ZodType };

/** The preview of a write: the same request, answered with what the write would answer, and with the mail it leads to. */
export type PreviewEntry<E extends MailingEntry> = Omit<
  E,
  'name' | 'summary' | 'method' | 'path' | 'status' | 'view' | 'upload'
> & {
  readonly name: string;
  readonly summary: string;
  readonly method: 'POST';
  readonly path: string;
  readonly status: 200;
  readonly view: z.ZodObject<{ answer: E['view']; mail: typeof mailOutlookView }, z.core.$strict>;
  readonly previews: string;
  readonly upload?: undefined;
};

/** Whether an entry has a preview. */
export function isMailing(declared: Entry): declared is MailingEntry {
  return declared.mail !== undefined && declared.previews === undefined;
}

/** The preview of a write (förhandsvisning), at `…/preview`: it does what the write does, and undoes it. No file goes with it. */
export function previewOf<const E extends MailingEntry>(declared: E): PreviewEntry<E> {
  const { name, summary, path, view } = declared;
  return {
    ...declared,
    upload: undefined,
    name: name.replace('.', '.preview-'),
    summary: `Tells what this would answer, and which mail would leave, without doing it: ${summary}`,
    method: 'POST',
    path: `${path}/preview`,
    status: 200,
    view: z.strictObject({ answer: view as E['view'], mail: mailOutlookView }),
    previews: name,
  };
}
