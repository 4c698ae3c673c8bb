import { entry } from '@samsyn/contract';
import * as z from 'zod';
import { mailboxMessageView } from './mailbox-message.view';

export const listMailboxMessages = entry({
  name: 'mailbox.list',
  summary: 'Lists every mail that has left the standalone program, the oldest first.',
  method: 'GET',
  root: '/mailbox',
  path: '/messages',
  access: 'public',
  status: 200,
  view: z.array(mailboxMessageView),
  errors: {},
});
