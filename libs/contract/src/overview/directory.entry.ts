import { entry } from '../entry/entry';
import { pageView } from '../entry/page.schema';
import { observers } from '../permissions/role-groups';
import { listDirectorySchema } from './directory.schema';
import { listedOrganisationView } from './directory.view';

export const listDirectory = entry({
  name: 'directory.list',
  summary: 'Lists organisations with their contacts, the seats they have, and whether mail reaches them.',
  method: 'GET',
  path: '/municipalities/:municipality/directory',
  access: observers,
  query: listDirectorySchema,
  status: 200,
  view: pageView(listedOrganisationView),
  errors: {},
});
