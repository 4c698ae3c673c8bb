/**
 * Everything a person with an account may be allowed to do, as `<context>.<verb>`. Every route below a municipality
 * declares one of these; the verbs are the short list of `docs/architecture.md`.
 */
export const permissions = [
  'organisations.list',
  'organisations.get',
  'organisations.create',
  'organisations.update',
  'contacts.list',
  'contacts.create',
  'contacts.update',
  'bodies.list',
  'bodies.get',
  'bodies.create',
  'bodies.update',
  'seats.list',
  'seats.create',
  'seats.update',
  'seats.appoint',
  'half-years.list',
  'half-years.waive',
  'meetings.list',
  'meetings.get',
  'meetings.schedule',
  'meetings.update',
  'meetings.reschedule',
  'meetings.cancel',
  'meetings.hold',
  'meetings.notice',
  'meetings.chase',
  'replies.list',
  'replies.register',
  'mailings.list',
  'mailings.update',
] as const;

/** One thing a person may be allowed to do. */
export type Permission = (typeof permissions)[number];
