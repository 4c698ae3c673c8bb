import { civilDate, type Coming, defaultTimingRules, type TimingRule } from '@samsyn/contract';
import type { Meeting } from '../../meeting.entity';
import { usualCalendar } from '../../meeting-time/usual-calendar.builder';
import { whoIsToCome } from '../../who-comes/who-is-to-come.rules';
import type { Addressee, DossierParticipant, DossierReply, MeetingDossier } from './meeting-dossier';
import { toldNow } from './told.rules';
import type { Told, ToldMailing } from './told';

/** The council of 21 April 2027, 13.00–15.00, as scheduled and never changed. */
export function exampleMeeting(values: Partial<Meeting> = {}): Meeting {
  return {
    municipalityId: 'municipality',
    id: 'meeting',
    bodyId: 'body',
    title: 'Exempelrådet – vår 2027',
    uid: 'meeting@exempelkommun.example',
    startsAt: new Date('2027-04-21T11:00:00Z'),
    endsAt: new Date('2027-04-21T13:00:00Z'),
    timeZone: 'Europe/Stockholm',
    place: 'Kommunhuset',
    remote: 'Teams',
    remoteUrl: null,
    replyBy: civilDate('2027-04-07'),
    contributionsBy: civilDate('2027-04-09'),
    documentsBy: civilDate('2027-04-14'),
    status: 'planned',
    version: 1,
    revision: 0,
    timeRevision: 0,
    sequence: 0,
    sequencedAt: null,
    noticeOrderedAt: null,
    datesSetAt: null,
    changedAt: null,
    changeReason: null,
    changeReasons: [],
    cancelledAt: null,
    cancelReason: null,
    agendaDecidedAt: null,
    agendaFittedFrom: null,
    agendaOrderedAt: null,
    createdAt: new Date('2026-11-23T07:00:00Z'),
    ...values,
  };
}

/** The municipality of the example meeting. */
export const exampleMunicipality: MeetingDossier['municipality'] = {
  slug: 'exempel',
  name: 'Exempelkommun',
  contactRole: 'Säkerhetschef',
  contactPhone: '08-000 00 00',
  contactEmail: 'sakerhet@exempelkommun.example',
  colour: '#14532d',
};

/** A contact that mail can be addressed to. */
export function exampleAddressee(contactId: string | null = 'police chief'): Addressee {
  return {
    contactId,
    name: 'Exempel',
    personName: null,
    email: `${contactId}@polisen.example`,
    language: 'sv',
  };
}

/** An answer as a test gives it: the rest is as for most. */
type GivenAnswer = Pick<DossierReply, 'answer'> & Partial<DossierReply>;

/** What an example participant differs in; who is to come follows from it, unless that is given. */
export type ParticipantValues = Partial<Omit<DossierParticipant, 'reply' | 'deputyReply'>> & {
  reply?: GivenAnswer | null;
  deputyReply?: GivenAnswer | null;
};

/** A seat that its holder has had for long, without deputy, invited and silent. */
export function exampleParticipant(values: ParticipantValues = {}): DossierParticipant {
  const participant = {
    id: 'police',
    seatId: 'seat',
    function: 'Polisen',
    organisation: 'Exempelpolisen',
    addressee: exampleAddressee(),
    addresseeSince: new Date('2020-01-01T00:00:00Z'),
    leavesAt: null,
    nextHolder: null,
    changedHandsAt: null,
    deputyInPlace: false,
    deputy: null,
    leaving: null,
    former: [],
    substituteFor: null,
    withdrawnAt: null,
    unreachable: false,
    invitedAt: new Date('2026-11-23T07:00:00Z'),
    answeredBefore: [],
    namedBy: null,
    deputyAskedAnew: false,
    substitute: null,
    ...values,
    reply: exampleReply(values.reply),
    deputyReply: exampleReply(values.deputyReply),
  };
  return { coming: exampleComing(participant), ...participant };
}

function exampleReply(reply: GivenAnswer | null | undefined): DossierReply | null {
  if (!reply) return null;
  return {
    id: 'reply',
    source: 'link',
    substituteName: null,
    registeredAt: new Date('2027-03-22T08:00:00Z'),
    ...reply,
  };
}

function exampleComing(participant: Omit<DossierParticipant, 'coming'>): Coming {
  const { deputy, reply, deputyReply, substitute, substituteFor, unreachable } = participant;
  return whoIsToCome({
    over: false,
    vacant: false,
    holder: substituteFor ? 'substitute' : (reply?.answer ?? null),
    deputy: deputy ? (deputyReply?.answer ?? null) : undefined,
    substitute: {
      answer: substituteFor ? (reply?.answer ?? null) : substitute?.fails === 'declined' ? 'declined' : null,
      unreachable: unreachable || substitute?.fails === 'unreachable',
    },
  });
}

/** A notice to the example participant that was sent as the example meeting stood. */
export function exampleMailing(
  values: Partial<Omit<ToldMailing, 'told'>> & { told?: Partial<Told> | null } = {},
): ToldMailing {
  const { told, ...rest } = values;
  return {
    id: 'mailing',
    kind: 'meetings.notice',
    occasion: 'notice',
    recipient: { type: 'participant', id: 'police' },
    revision: 0,
    state: 'sent',
    dueAt: new Date('2027-03-10T07:00:00Z'),
    email: exampleAddressee(told?.contactId ?? undefined).email,
    told: told === null ? null : { ...toldNow(exampleMeeting(), exampleAddressee()), ...told },
    sendingAt: new Date('2027-03-10T07:00:00Z'),
    stopped: false,
    possiblyDoubled: false,
    ...rest,
  };
}

/** What a dossier is built from. */
export interface DossierValues {
  meeting?: Partial<Meeting>;
  participants?: DossierParticipant[];
  history?: ToldMailing[];
  chaseOrders?: MeetingDossier['chaseOrders'];
  timingRules?: readonly TimingRule[];
  now?: Date;
}

/** The example meeting with one participant and the usual timing, seen on Monday 23 November 2026 at 8.00. */
export function exampleDossier(values: DossierValues = {}): MeetingDossier {
  const { now = new Date('2026-11-23T07:00:00Z'), timingRules = defaultTimingRules } = values;
  const meeting = exampleMeeting(values.meeting);
  const participants = values.participants ?? [exampleParticipant()];
  return {
    meeting,
    body: { name: 'Exempelrådet', timingRules },
    municipality: exampleMunicipality,
    agenda: [],
    participants,
    contacts: participants.flatMap(({ addressee, deputy, former }) =>
      [addressee ?? [], deputy ?? [], former]
        .flat()
        .flatMap(({ contactId, email, language }) => (contactId ? { id: contactId, email, language } : [])),
    ),
    chaseOrders: values.chaseOrders ?? [],
    history: values.history ?? [],
    calendar: usualCalendar(meeting, now),
    now,
  };
}
