import {
  appoint,
  cancelMeeting,
  createAction,
  createBody,
  createCalendarPeriod,
  createContact,
  createFirstLineUnit,
  createInvitation,
  createOrganisation,
  createPlan,
  createSeat,
  type Entry,
  getAction,
  getContact,
  getMeeting,
  getSettings,
  getWorkingGroup,
  listActions,
  listAuditLog,
  listBodies,
  listCalendar,
  listDirectory,
  listMailGroups,
  listMeetings,
  listMembers,
  listPlans,
  markMeetingHeld,
  nameDeputy,
  orderChase,
  orderNotice,
  registerReply,
  removeCalendarPeriod,
  removeMember,
  rescheduleMeeting,
  scheduleMeeting,
  setActionTiming,
  settleWrongPerson,
  storeYearPlan,
  unmarkMeetingHeld,
  updateBody,
  updateCalendarPeriod,
  updateContact,
  updateFirstLineUnit,
  updateMailing,
  updateMeeting,
  updateMember,
  updateOrganisation,
  updateSeat,
  updateSettings,
  waiveHalfYear,
  withdrawInvitation,
} from '@samsyn/contract';

/** What can be done on a screen, as its addresses name it, and by which entry. */
type Tasks = Readonly<Record<string, Entry>>;

const mailTasks: Tasks = {
  move: updateMailing,
  stop: updateMailing,
  send: updateMailing,
  mend: updateMailing,
};
const seatTasks: Tasks = {
  appoint,
  vacate: appoint,
  'take-back': appoint,
  'name-deputy': nameDeputy,
  edit: updateSeat,
  abolish: updateSeat,
};
const meetingTasks: Tasks = {
  notice: orderNotice,
  chase: orderChase,
  move: rescheduleMeeting,
  edit: updateMeeting,
  cancel: cancelMeeting,
  hold: markMeetingHeld,
  unhold: unmarkMeetingHeld,
  reply: registerReply,
};
const contactsTasks: Tasks = {
  organisation: createOrganisation,
  contact: createContact,
  'edit-organisation': updateOrganisation,
};
const peopleTasks: Tasks = {
  invite: createInvitation,
  roles: updateMember,
  end: removeMember,
  withdraw: withdrawInvitation,
};
const calendarTasks: Tasks = {
  add: createCalendarPeriod,
  edit: updateCalendarPeriod,
  remove: removeCalendarPeriod,
  time: updateSettings,
};

/** A screen: by which entry it is read, if not by everybody, what its addresses do, and what its buttons. */
interface KnownScreen {
  readonly reads?: Entry;
  readonly tasks?: Tasks;
  readonly buttons?: Tasks;
}

/** Every screen below the municipality's: by which entry it is read, if not by everybody, and what is done there. */
export const knownScreens: Readonly<Record<string, KnownScreen>> = {
  '': {
    buttons: {
      'Skriv varför': waiveHalfYear,
      'Markera som åtgärdat': settleWrongPerson,
    },
  },
  '/moten': { reads: listMeetings, tasks: { schedule: scheduleMeeting } },
  '/moten/$meetingId': { reads: getMeeting, tasks: meetingTasks },
  '/moten/$meetingId/ringlista': { reads: getMeeting },
  '/moten/$meetingId/dagordning': { reads: getMeeting },
  '/arshjul': { reads: listMeetings },
  '/atgarder': { reads: listActions, tasks: { new: createAction } },
  '/atgarder/$actionId': { reads: getAction },
  '/atgarder/handlingsplan': { reads: listPlans, tasks: { new: createPlan } },
  '/arbetsgrupp': {
    reads: getWorkingGroup,
    tasks: { quorum: updateBody, 'new-unit': createFirstLineUnit, unit: updateFirstLineUnit },
  },
  '/planera': { reads: storeYearPlan },
  '/utskick': { reads: listMailGroups, tasks: mailTasks, buttons: { 'Försök igen': updateMailing } },
  '/kontakter': { reads: listDirectory, tasks: contactsTasks },
  '/kontakter/$organisationId/$contactId': {
    reads: getContact,
    tasks: { edit: updateContact, end: updateContact },
  },
  '/kontakter/organ': { reads: listBodies, tasks: { body: createBody, seat: createSeat } },
  '/kontakter/organ/$seatId': { reads: listBodies, tasks: seatTasks },
  '/installningar/personer': { reads: listMembers, tasks: peopleTasks },
  '/installningar/mejltider': {
    reads: listBodies,
    tasks: { edit: updateBody, 'at-risk': updateBody, actions: setActionTiming },
  },
  '/installningar/kalender': { reads: listCalendar, tasks: calendarTasks },
  '/installningar/kommunen': { reads: getSettings, buttons: { Spara: updateSettings } },
  '/installningar/andringslogg': { reads: listAuditLog },
  '/profil': {},
};
