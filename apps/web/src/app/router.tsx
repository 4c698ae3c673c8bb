import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { MissingPage } from '../components/missing.page';
import type { ActionSearch, ActionsSearch } from '../features/action-plan/actions-search.rules';
import type { PlanSearch } from '../features/action-plan/plan-search.rules';
import type { AuditLogSearch } from '../features/audit-log/audit-log-search.rules';
import type { BodiesSearch, SeatSearch } from '../features/bodies/bodies-search.rules';
import type { ContactSearch, ContactsSearch } from '../features/contacts/contacts-search.rules';
import { readMailingsSearch } from '../features/mailings/mailings-search.rules';
import { readMeetingSearch, readMeetingsSearch } from '../features/meetings/meeting-search.rules';
import { prefetchMeeting, prefetchMeetings } from '../features/meetings/meeting.query';
import type { PeopleSearch } from '../features/people/people-search.rules';
import type { ProfileSearch } from '../features/people/profile-search.rules';
import { prefetchHome } from '../features/overview/overview.query';
import type { CalendarSearch, TimingSearch } from '../features/settings/settings-search.rules';
import type { GroupSearch } from '../features/working-group/working-group-search.rules';
import { readYearSearch } from '../features/year/year-search.rules';
import { Refused } from '../lib/api';
import { me } from '../lib/me';
import { queryClient } from '../lib/queries';
import { Frame } from './frame';
import { FailedPage } from './failed.page';

/** Every address below `/app`. Each feature's screens are fetched when somebody goes there. */
const root = createRootRoute({ notFoundComponent: MissingPage, errorComponent: FailedPage });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ location }) => {
    const [first] = (await signedIn(location.href)).memberships;
    if (first) throw redirect({ to: '/$municipality', params: { municipality: first.slug }, replace: true });
    throw redirect({ to: '/logga-in', search: {}, replace: true });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/logga-in',
  validateSearch: ({ next }: Record<string, unknown>): { next?: string } =>
    typeof next === 'string' && /^\/(?!\/)/.test(next) ? { next } : {},
  component: lazyRouteComponent(() => import('./sign-in.page'), 'SignInPage'),
});

const municipality = createRoute({
  getParentRoute: () => root,
  path: '/$municipality',
  beforeLoad: async ({ params, location }) => {
    const { memberships } = await signedIn(location.href);
    if (!memberships.some(({ slug }) => slug === params.municipality)) throw notFound();
  },
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => municipality,
  path: '/',
  loader: ({ params }) => prefetchHome(params.municipality),
  component: lazyRouteComponent(() => import('../features/overview/home.page'), 'HomePage'),
});

const meetings = createRoute({
  getParentRoute: () => municipality,
  path: '/moten',
  validateSearch: readMeetingsSearch,
  loader: ({ params }) => prefetchMeetings(params.municipality),
  component: lazyRouteComponent(() => import('../features/meetings/meetings.page'), 'MeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => municipality,
  path: '/moten/$meetingId',
  validateSearch: readMeetingSearch,
  loader: ({ params }) => prefetchMeeting(params),
  component: lazyRouteComponent(() => import('../features/meetings/meeting.page'), 'MeetingPage'),
});

const callList = createRoute({
  getParentRoute: () => municipality,
  path: '/moten/$meetingId/ringlista',
  loader: ({ params }) => prefetchMeeting(params),
  component: lazyRouteComponent(() => import('../features/meetings/call-list.page'), 'CallListPage'),
});

const agenda = createRoute({
  getParentRoute: () => municipality,
  path: '/moten/$meetingId/dagordning',
  loader: ({ params }) => prefetchMeeting(params),
  component: lazyRouteComponent(() => import('../features/meetings/agenda-editor/agenda.page'), 'AgendaPage'),
});

const wheel = createRoute({
  getParentRoute: () => municipality,
  path: '/arshjul',
  validateSearch: readYearSearch,
  component: lazyRouteComponent(() => import('../features/year/wheel.page'), 'WheelPage'),
});

const planned = createRoute({
  getParentRoute: () => municipality,
  path: '/planera',
  validateSearch: readYearSearch,
  component: lazyRouteComponent(() => import('../features/year/plan.page'), 'PlanPage'),
});

const mailings = createRoute({
  getParentRoute: () => municipality,
  path: '/utskick',
  validateSearch: readMailingsSearch,
  component: lazyRouteComponent(() => import('../features/mailings/mailings.page'), 'MailingsPage'),
});

const actions = createRoute({
  getParentRoute: () => municipality,
  path: '/atgarder',
  validateSearch: asWritten<ActionsSearch>,
  component: lazyRouteComponent(() => import('../features/action-plan/actions.page'), 'ActionsPage'),
});

const action = createRoute({
  getParentRoute: () => municipality,
  path: '/atgarder/$actionId',
  validateSearch: asWritten<ActionSearch>,
  component: lazyRouteComponent(() => import('../features/action-plan/action.page'), 'ActionPage'),
});

const actionPlan = createRoute({
  getParentRoute: () => municipality,
  path: '/atgarder/handlingsplan',
  validateSearch: asWritten<PlanSearch>,
  component: lazyRouteComponent(() => import('../features/action-plan/plan.page'), 'ActionPlanPage'),
});

const workingGroup = createRoute({
  getParentRoute: () => municipality,
  path: '/arbetsgrupp',
  validateSearch: asWritten<GroupSearch>,
  component: lazyRouteComponent(
    () => import('../features/working-group/working-group.page'),
    'WorkingGroupPage',
  ),
});

const contacts = createRoute({
  getParentRoute: () => municipality,
  path: '/kontakter',
  validateSearch: asWritten<ContactsSearch>,
  component: lazyRouteComponent(() => import('../features/contacts/contacts.page'), 'ContactsPage'),
});

const contact = createRoute({
  getParentRoute: () => municipality,
  path: '/kontakter/$organisationId/$contactId',
  validateSearch: asWritten<ContactSearch>,
  component: lazyRouteComponent(() => import('../features/contacts/contact.page'), 'ContactPage'),
});

const bodies = createRoute({
  getParentRoute: () => municipality,
  path: '/kontakter/organ',
  validateSearch: asWritten<BodiesSearch>,
  component: lazyRouteComponent(() => import('../features/bodies/bodies.page'), 'BodiesPage'),
});

const seat = createRoute({
  getParentRoute: () => municipality,
  path: '/kontakter/organ/$seatId',
  validateSearch: asWritten<SeatSearch>,
  component: lazyRouteComponent(() => import('../features/bodies/seat.page'), 'SeatPage'),
});

const people = createRoute({
  getParentRoute: () => municipality,
  path: '/installningar/personer',
  validateSearch: asWritten<PeopleSearch>,
  loader: ({ params }) => {
    // fetched with the screen, which few open
    void import('../features/people/people.query').then((asked) => asked.prefetchPeople(params.municipality));
  },
  component: lazyRouteComponent(() => import('../features/people/people.page'), 'PeoplePage'),
});

const ours = createRoute({
  getParentRoute: () => municipality,
  path: '/installningar/kommunen',
  component: lazyRouteComponent(
    () => import('../features/municipality/municipality.page'),
    'MunicipalityPage',
  ),
});

const auditLog = createRoute({
  getParentRoute: () => municipality,
  path: '/installningar/andringslogg',
  validateSearch: asWritten<AuditLogSearch>,
  component: lazyRouteComponent(() => import('../features/audit-log/audit-log.page'), 'AuditLogPage'),
});

const timing = createRoute({
  getParentRoute: () => municipality,
  path: '/installningar/mejltider',
  validateSearch: asWritten<TimingSearch>,
  component: lazyRouteComponent(() => import('../features/settings/timing.page'), 'TimingPage'),
});

const calendar = createRoute({
  getParentRoute: () => municipality,
  path: '/installningar/kalender',
  validateSearch: asWritten<CalendarSearch>,
  component: lazyRouteComponent(() => import('../features/settings/calendar.page'), 'CalendarPage'),
});

const profile = createRoute({
  getParentRoute: () => municipality,
  path: '/profil',
  validateSearch: asWritten<ProfileSearch>,
  loader: () => {
    void import('../features/people/people.query').then((asked) => asked.prefetchProfile());
  },
  component: lazyRouteComponent(() => import('../features/people/profile.page'), 'ProfilePage'),
});

/** A query that its page reads: what reads it is fetched with the page, which few open. */
function asWritten<Search>(search: Record<string, unknown>): Search {
  return search as Search;
}

async function signedIn(address: string) {
  try {
    return await queryClient.ensureQueryData(me);
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'session.missing')
      throw redirect({ to: '/logga-in', search: address === '/' ? {} : { next: address }, replace: true });
    throw error;
  }
}

export const router = createRouter({
  basepath: '/app',
  routeTree: root.addChildren([
    start,
    signIn,
    municipality.addChildren([
      home,
      meetings,
      meeting,
      agenda,
      callList,
      planned,
      wheel,
      mailings,
      actions,
      action,
      actionPlan,
      workingGroup,
      contacts,
      contact,
      bodies,
      seat,
      people,
      ours,
      auditLog,
      timing,
      calendar,
      profile,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
