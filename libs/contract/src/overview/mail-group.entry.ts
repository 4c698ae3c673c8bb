import { entry } from '../entry/entry';
import { pageView } from '../entry/page.schema';
import { observers } from '../permissions/role-groups';
import { listMailGroupsSchema } from './mail-group.schema';
import { mailGroupView } from './mail-group.view';

export const listMailGroups = entry({
  name: 'mail-groups.list',
  summary:
    'Lists mails as people speak of them: those of one kind about one thing together, with whom each is for.',
  method: 'GET',
  path: '/municipalities/:municipality/mail-groups',
  access: observers,
  query: listMailGroupsSchema,
  status: 200,
  view: pageView(mailGroupView),
  errors: {},
});
