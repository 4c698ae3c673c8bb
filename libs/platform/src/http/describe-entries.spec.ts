import { entry } from '@samsyn/contract';
import * as z from 'zod';
import { describeEntries } from './describe-entries';

const attach = entry({
  name: 'examples.attach',
  summary: 'Attaches a file.',
  method: 'POST',
  path: '/municipalities/:municipality/examples',
  access: ['coordinator'],
  body: z.strictObject({ done: z.boolean() }),
  upload: { field: 'attachment', required: false },
  status: 204,
  errors: {},
});
const body = { type: 'object', properties: { done: { type: 'boolean' } }, required: ['done'] };
const file = { type: 'string', format: 'binary' };

const described = (declared: Parameters<typeof describeEntries>[0][number]) =>
  Object.values(describeEntries([declared])).flatMap((operations) => Object.values(operations))[0];

describe('the description of an entry', () => {
  it('given a file that may be left out, then the body is JSON, or a form that has both', () => {
    const form = { type: 'object', properties: { body, attachment: file }, required: ['body'] };
    expect(described(attach)).toMatchObject({
      requestBody: {
        required: true,
        content: { 'application/json': { schema: body }, 'multipart/form-data': { schema: form } },
      },
    });
  });

  it('given a file that is required, then it is a form alone', () => {
    const { body: _none, ...alone } = attach;
    const form = { type: 'object', properties: { attachment: file }, required: ['attachment'] };
    expect(described({ ...alone, upload: { field: 'attachment', required: true } })).toHaveProperty(
      'requestBody',
      { required: true, content: { 'multipart/form-data': { schema: form } } },
    );
  });

  it('given a file that is answered, then it says so', () => {
    const { upload: _none, body: _neither, ...rest } = attach;
    expect(described({ ...rest, method: 'GET', status: 200, download: true })).toMatchObject({
      responses: { 200: { content: { 'application/octet-stream': { schema: file } } } },
    });
  });
});
