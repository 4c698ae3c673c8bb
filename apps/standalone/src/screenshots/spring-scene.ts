import { setTimeout as delay } from 'node:timers/promises';
import { civilDate, clockTime, plannedInstantOf } from '@samsyn/contract';
import type { SmtpSink } from '@samsyn/testing';
import { Partner } from '../demo/partner';
import type { SamsynClient } from '../demo/samsyn-client';
import { Terminal } from '../demo/terminal';
import { TimeTravel, ZONE } from '../demo/time-travel';

/** Who is invited, and has not accepted. */
export const INVITED = 'sekreterare@nykvarn.example';

/** Colleagues who were asked to log about an action this once: one has not yet, one has. */
export const ASKED = 'kollega@nykvarn.example';
export const ANSWERED = 'bibliotek@nykvarn.example';

/** Who leads care, and has a seat of the working group. */
export const MEMBER = 'vard-omsorg@nykvarn.example';

const PATIENCE_MILLISECONDS = 30_000;

/** The instant of a time on the wall in Nykvarn. */
function at(date: string, time: string): Date {
  return plannedInstantOf(civilDate(date), clockTime(time), ZONE);
}

/** What a scene has, by its ids. */
export interface SpringScene {
  council: string;
  workingGroup: string;
  /** The working group's meeting that has been held. */
  past: string;
  /** One of its that is over, and that nobody has said was held. */
  over: string;
  /** One of its whose agenda has been mailed. */
  soon: string;
  body: string;
  /** The body that works against the plan. */
  group: string;
  /** The contact whose mail did not arrive, where they sit, and what was to reach them. */
  organisation: string;
  contact: string;
  seat: string;
  failedMail: string;
  plannedMail: string;
  member: string;
  invitation: string;
  period: string;
  /** The action that is due first, the plan that it belongs to, and the seat that has it. */
  action: string;
  responsible: string;
  plan: string;
  /** Another plan, of which there is a draft alone. */
  draft: string;
  /** The seat that the member has. */
  memberSeat: string;
  /** A seat of the council that is to be left. */
  leaving: string;
  /** One that has been logged about by link, as the last thing. */
  logged: string;
  /** One that a colleague has been asked about, and has not answered. */
  overdue: string;
}

interface Created {
  id: string;
}

interface Items<T> {
  items: T[];
}

/**
 * The spring of 2027 as a coordinator has it in front of them on 31 March: the council is called, four of seven have
 * answered in each way there is, one mail did not arrive, the working group has met once and is to meet again, and a
 * secretary is invited. One of the group's actions is overdue, another has been logged about by link, and the board has its report.
 */
export async function springScene(samsyn: SamsynClient, sink: SmtpSink): Promise<SpringScene> {
  const terminal = new Terminal(() => undefined, false);
  const { items: bodies } = await samsyn.get<Items<{ id: string; kind: string }>>('/bodies');
  const bodyOf = (kind: string) => idOf(bodies, (each) => each.kind === kind);
  const working = { bodyId: bodyOf('working-group'), start: '09:00', end: '10:30', place: 'Kommunhuset' };
  const past = await samsyn.post<Created>('/meetings', { ...working, date: '2027-02-10' });
  const over = await samsyn.post<Created>('/meetings', { ...working, date: '2027-03-24' });
  await new TimeTravel(samsyn, past.id, terminal).to(at('2027-02-22', '09:00'));
  const { version } = await samsyn.get<{ version: number }>(`/meetings/${past.id}`);
  await samsyn.post(`/meetings/${past.id}/hold`, { version });
  const council = await samsyn.post<Created>('/meetings', {
    bodyId: bodyOf('council'),
    date: '2027-04-21',
    start: '13:00',
    end: '15:00',
    place: 'Kommunhuset',
    remote: { name: 'Teams' },
  });
  const soon = await samsyn.post<Created>('/meetings', { ...working, date: '2027-04-07' });
  const workingGroup = await samsyn.post<Created>('/meetings', { ...working, date: '2027-05-26' });
  sink.programme.refuseRecipient('samverkan@sbff.example', 550, '5.1.1 No such user here');
  const time = new TimeTravel(samsyn, council.id, terminal);
  await time.to(at('2027-03-10', '17:00'));
  const byLink = (address: string, form: Parameters<Partner['replyByLink']>[0]) =>
    new Partner(samsyn, address).replyByLink(form);
  await time.to(at('2027-03-11', '09:15'));
  await byLink('kommunpolis@polisen.example', {
    answer: 'in-room',
    remark: 'Vi tar med läget i lokalpolisområdet.',
  });
  await byLink('kommundirektor@nykvarn.example', { answer: 'in-room' });
  await time.to(at('2027-03-15', '14:00'));
  await byLink('ordforande@foreningsradet.example', {
    answer: 'substitute',
    substituteName: 'Charlie Exempel',
    substituteEmail: 'ersattare@foreningsradet.example',
  });
  await time.settle();
  await registerByPhone(samsyn, council.id, 'Säkerhetspolisen', 'remote');
  await time.to(at('2027-03-31', '10:12'));
  const dialogues = 'Demokratidialog i årskurs 8–9';
  await new Partner(samsyn, 'utbildning@nykvarn.example').logByLink(
    dialogues,
    { how: 'ongoing', text: 'Sjunde klassen har haft sin dialog. Den sista tas i maj.', reading: '7' },
    'Så ligger det till',
  );
  await reportOn(samsyn, bodyOf('working-group'), 2026);
  const logged = await actionCalled(samsyn, dialogues);
  const overdue = await actionCalled(samsyn, 'Ta fram rutin');
  await new Partner(samsyn, 'vard-omsorg@nykvarn.example').askColleague(
    overdue,
    { name: 'Lo Exempel', email: ASKED },
    'Försenad',
  );
  await new Partner(samsyn, 'utbildning@nykvarn.example').askColleague(
    logged,
    { name: 'Mika Exempel', email: ANSWERED },
    'Så ligger det till',
  );
  await time.settle();
  await new Partner(samsyn, ANSWERED).logOnce({
    how: 'ongoing',
    text: 'Biblioteket har bokat den sista klassen.',
    reading: '7',
  });
  const invitation = await samsyn.post<Created>('/invitations', { email: INVITED, roles: ['secretary'] });
  await time.settle();
  return {
    council: council.id,
    workingGroup: workingGroup.id,
    past: past.id,
    over: over.id,
    soon: soon.id,
    body: bodyOf('council'),
    group: working.bodyId,
    leaving: await leftInJune(samsyn, bodyOf('council')),
    invitation: invitation.id,
    logged,
    overdue,
    draft: await draftPlan(samsyn, working.bodyId),
    memberSeat: await seatOf(samsyn, MEMBER),
    ...(await idsFound(samsyn, council.id)),
  };
}

async function idsFound(samsyn: SamsynClient, council: string) {
  const { items: organisations } =
    await samsyn.get<Items<{ id: string; contacts: { id: string; seats: { id: string }[] }[] }>>(
      '/directory?who=sbff',
    );
  const [organisation] = organisations;
  const contact = organisation?.contacts.find(({ seats }) => seats.length > 0);
  const { items: members } = await samsyn.get<Items<{ accountId: string; roles: string[] }>>('/members');
  const { items: periods } = await samsyn.get<Items<{ id: string }>>('/calendar');
  const { items: actions } =
    await samsyn.get<Items<{ id: string; planId: string; seat: { id: string } }>>('/actions?show=open');
  const mails = await samsyn.mailings({ meetingId: council });
  return {
    organisation: organisation?.id ?? '',
    contact: contact?.id ?? '',
    seat: contact?.seats[0]?.id ?? '',
    failedMail: idOf(mails, ({ state }) => state === 'failed'),
    plannedMail: idOf(mails, ({ state, kind }) => state === 'pending' && kind === 'meetings.documents'),
    member: members.find(({ roles }) => roles.includes('member'))?.accountId ?? '',
    period: idOf(periods, () => true),
    action: actions[0]?.id ?? '',
    responsible: actions[0]?.seat.id ?? '',
    plan: actions[0]?.planId ?? '',
  };
}

async function actionCalled(samsyn: SamsynClient, title: string): Promise<string> {
  const { items } = await samsyn.get<Items<Created & { title: string }>>('/actions?show=open');
  return idOf(items, (each) => each.title.startsWith(title));
}

/** Has a report to the board written, and waits until it is. */
async function reportOn(samsyn: SamsynClient, bodyId: string, year: number): Promise<void> {
  const reports = `/bodies/${bodyId}/annual-reports`;
  await samsyn.post(reports, { year });
  for (const end = Date.now() + PATIENCE_MILLISECONDS; Date.now() < end; await delay(200)) {
    const { items } = await samsyn.get<Items<{ state: string }>>(reports);
    if (items.every(({ state }) => state === 'done')) return;
  }
  throw new Error('The report to the board is not written');
}

function idOf<T extends { id: string }>(items: readonly T[], is: (item: T) => boolean): string {
  const found = items.find(is);
  if (!found) throw new Error('The scene lacks something that a picture is taken of');
  return found.id;
}

async function registerByPhone(samsyn: SamsynClient, meetingId: string, role: string, answer: string) {
  const { items } = await samsyn.get<Items<{ participantId: string; function: string }>>(
    `/meetings/${meetingId}/replies`,
  );
  const participantId = items.find((each) => each.function === role)?.participantId;
  await samsyn.post(`/meetings/${meetingId}/replies`, { participantId, answer, source: 'phone' });
}

/** The Security Service's holder is to leave their seat, and nobody is appointed yet. Returns the seat. */
async function leftInJune(samsyn: SamsynClient, council: string): Promise<string> {
  const { items: seats } = await samsyn.get<Items<{ id: string; function: string }>>(
    `/bodies/${council}/seats`,
  );
  const seat = idOf(seats, (each) => each.function === 'Säkerhetspolisen');
  const leaving = { contactId: null, capacity: 'holder', from: '2027-06-01' };
  await samsyn.post(`/bodies/${council}/seats/${seat}/holdings`, leaving);
  return seat;
}

/** A plan of the act on crime prevention, whose two goals are not adopted. */
async function draftPlan(samsyn: SamsynClient, bodyId: string): Promise<string> {
  const title = 'Handlingsplan mot brott';
  const plan = await samsyn.post<Created>('/plans', { bodyId, kind: 'crime-prevention', title });
  const versions = `/plans/${plan.id}/versions`;
  const { items } = await samsyn.get<Items<Created & { version: number }>>(versions);
  const [draft] = items;
  await samsyn.put(`${versions}/${draft?.id}/goals`, {
    version: draft?.version,
    goals: [
      { wording: 'Färre barn och unga begår brott.' },
      { wording: 'Fler känner sig trygga i centrum om kvällen.' },
    ],
  });
  return plan.id;
}

async function seatOf(samsyn: SamsynClient, email: string): Promise<string> {
  const { items } = await samsyn.get<Items<{ contacts: { seats: Created[] }[] }>>(`/directory?who=${email}`);
  const [seat] = items.flatMap(({ contacts }) => contacts.flatMap(({ seats }) => seats));
  return seat?.id ?? '';
}
