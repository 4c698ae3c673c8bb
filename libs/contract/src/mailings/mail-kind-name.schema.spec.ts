import { mailKindNameSchema } from './mail-kind-name.schema';

describe('the name of a kind of mail', () => {
  it.each(['meetings.notice', 'situation-picture.call', 'action-plan.due-soon'])('takes %s', (name) => {
    expect(mailKindNameSchema.parse(name)).toBe(name);
  });

  it.each([
    'notice',
    'meetings.',
    '.notice',
    'Meetings.notice',
    'meetings.notice.',
    'meetings.no tice',
    'a.b\nc',
  ])('refuses %j', (name) => {
    expect(mailKindNameSchema.safeParse(name).success).toBe(false);
  });
});
