import * as z from 'zod';
import { entry } from '../entry/entry';
import { idSchema } from '../entry/id.schema';
import { pageView } from '../entry/page.schema';
import { observers, staff } from '../permissions/role-groups';
import { mailPreviewView } from './mail-preview.view';
import { mailingErrors, mailPreviewErrors } from './mailing.errors';
import { listMailingsSchema, updateMailingSchema } from './mailing.schema';
import { mailingView } from './mailing.view';

const path = '/municipalities/:municipality/mailings';

export const listMailings = entry({
  name: 'mailings.list',
  summary: 'Lists mails in the order they are due: what was sent, what failed, and what is still to come.',
  method: 'GET',
  path,
  access: observers,
  query: listMailingsSchema,
  status: 200,
  view: pageView(mailingView),
  errors: {},
});

export const previewMailing = entry({
  name: 'mailings.preview',
  summary: 'Shows a mail that has not left as it would leave now; its links lead nowhere.',
  method: 'GET',
  path: `${path}/:mailingId/preview`,
  access: staff,
  params: z.strictObject({ mailingId: idSchema }),
  status: 200,
  view: mailPreviewView,
  errors: mailPreviewErrors,
});

export const showMailing = entry({
  name: 'mailings.show',
  summary:
    'Shows the same mail as a page for a frame: no script, nothing fetched, and its links lead nowhere.',
  method: 'GET',
  path: `${path}/:mailingId/preview/html`,
  access: staff,
  params: z.strictObject({ mailingId: idSchema }),
  status: 200,
  view: z.string(),
  type: 'text/html',
  errors: mailPreviewErrors,
});

export const updateMailing = entry({
  name: 'mailings.update',
  summary:
    'Sets when a mail that has not left is due, sends it now or stops it; retries one that failed, or leaves it at that.',
  method: 'PATCH',
  path: `${path}/:mailingId`,
  access: staff,
  params: z.strictObject({ mailingId: idSchema }),
  body: updateMailingSchema,
  status: 200,
  view: mailingView,
  errors: mailingErrors,
});
