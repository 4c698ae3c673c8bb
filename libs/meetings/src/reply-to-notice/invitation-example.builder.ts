import { type Answer, civilDate } from '@samsyn/contract';
import type { Meeting } from '../meeting.entity';
import type { Participant } from '../participants/participant.entity';
import type { Reply } from '../replies/reply.entity';
import type { Invitation } from './invitation';

const municipalityId = '00000000-0000-4000-8000-000000000001';

const meeting: Meeting = {
  municipalityId,
  id: '00000000-0000-4000-8000-000000000002',
  bodyId: '00000000-0000-4000-8000-000000000003',
  title: 'Samverkansrådet för krisledning – vår 2027',
  uid: 'exempel@samsyn.example',
  startsAt: new Date('2027-04-21T11:00:00Z'),
  endsAt: new Date('2027-04-21T13:00:00Z'),
  timeZone: 'Europe/Stockholm',
  place: 'Kommunhuset',
  remote: 'Teams',
  remoteUrl: 'https://video.example/mote/42',
  replyBy: civilDate('2027-04-07'),
  contributionsBy: civilDate('2027-04-09'),
  documentsBy: civilDate('2027-04-14'),
  status: 'planned',
  version: 1,
  revision: 0,
  timeRevision: 0,
  noticeOrderedAt: null,
  changedAt: null,
  changeReason: null,
  cancelledAt: null,
  cancelReason: null,
  createdAt: new Date('2026-11-23T08:00:00Z'),
};

const participant: Participant = {
  municipalityId,
  id: '00000000-0000-4000-8000-000000000004',
  meetingId: meeting.id,
  seatId: '00000000-0000-4000-8000-000000000005',
  substituteFor: null,
  substituteName: null,
  substituteEmail: null,
  withdrawnAt: null,
  createdAt: meeting.createdAt,
};

/** What an example differs in. */
export interface InvitationValues extends Partial<Omit<Invitation, 'meeting' | 'participant' | 'reply'>> {
  meeting?: Partial<Meeting>;
  participant?: Partial<Participant>;
  answer?: Answer;
  reply?: Partial<Reply>;
}

/** The invitation of the police to the spring council of 2027, answered when `answer` says how. For tests. */
export function exampleInvitation({ answer, reply, ...values }: InvitationValues = {}): Invitation {
  return {
    bodyKind: 'council',
    municipality: {
      slug: 'exempel',
      name: 'Exempelkommun',
      contactRole: 'Säkerhetschef',
      contactPhone: '08-000 00 00',
      contactEmail: 'sakerhet@exempelkommun.example',
    },
    organisation: 'Polisen',
    function: 'lokalpolisområdeschef',
    addressee: {
      contactId: 'c',
      name: 'Exempel',
      personName: null,
      email: 'chef@polisen.example',
      language: 'sv',
    },
    othersWords: false,
    askedAgain: false,
    ...values,
    meeting: { ...meeting, ...values.meeting },
    participant: { ...participant, ...values.participant },
    reply: answer ? exampleReply(answer, reply) : null,
  };
}

function exampleReply(answer: Answer, values: Partial<Reply> = {}): Reply {
  const substitute = answer === 'substitute';
  return {
    municipalityId,
    id: '00000000-0000-4000-8000-000000000006',
    number: '1',
    meetingId: meeting.id,
    participantId: participant.id,
    answer,
    remark: null,
    substituteName: substitute ? 'Eva Exempel' : null,
    substituteEmail: substitute ? 'eva@organisation.example' : null,
    forStartsAt: meeting.startsAt,
    source: 'link',
    registeredBy: null,
    registeredAt: new Date('2027-03-28T01:30:00Z'),
    ...values,
  };
}
