import {
  entry,
  fileErrors,
  fileView,
  idSchema,
  incomingFileErrors,
  lineSchema,
  only,
} from '@samsyn/contract';
import * as z from 'zod';

const path = '/municipalities/:municipality/examples';

export const attachExample = entry({
  name: 'examples.attach',
  summary: 'Attaches a file.',
  method: 'POST',
  path,
  access: ['coordinator'],
  body: z.strictObject({ title: lineSchema(20) }),
  upload: { field: 'attachment', required: true },
  status: 201,
  view: fileView,
  errors: incomingFileErrors,
});

export const logExample = entry({
  name: 'examples.log',
  summary: 'Logs a line, with a file or without.',
  method: 'POST',
  path: `${path}/log`,
  access: ['coordinator'],
  body: z.strictObject({ title: lineSchema(20) }),
  upload: { field: 'attachment', required: false },
  status: 200,
  view: z.strictObject({ title: z.string(), file: z.string().nullable() }),
  errors: {},
});

export const getExampleFile = entry({
  name: 'examples.get-file',
  summary: 'Hands an attached file out.',
  method: 'GET',
  path: `${path}/:fileId`,
  access: ['coordinator', 'reader'],
  params: z.strictObject({ fileId: idSchema }),
  status: 200,
  download: true,
  errors: only(fileErrors, 'file.missing'),
});
