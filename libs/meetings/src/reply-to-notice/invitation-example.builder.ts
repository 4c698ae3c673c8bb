import { type Answer, civilDate } from '@samsyn/contract';
import {
  exampleAddressee,
  exampleMeeting,
  exampleMunicipality,
} from '../mails/dossier/meeting-dossier.builder';
import type { Meeting } from '../meeting.entity';
import type { Participant } from '../participants/participant.entity';
import type { Reply } from '../replies/reply.entity';
import type { Invitation } from './invitation';

const meeting = exampleMeeting({
  title: 'Samverkansrådet för krisledning – vår 2027',
  remoteUrl: 'https://video.example/mote/42',
});

const participant: Participant = {
  municipalityId: meeting.municipalityId,
  id: 'participant',
  meetingId: meeting.id,
  seatId: 'seat',
  substituteFor: null,
  substituteName: null,
  substituteEmail: null,
  namedBy: null,
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
    municipality: exampleMunicipality,
    organisation: 'Polisen',
    function: 'lokalpolisområdeschef',
    addressee: exampleAddressee(),
    givenBy: { as: 'holder', contactId: 'police chief' },
    leaves: null,
    mayName: true,
    besideHolder: false,
    holdersAnswer: null,
    coming: { comes: 'unknown', awaits: 'holder' },
    askedAgain: false,
    today: civilDate('2027-03-28'),
    agenda: [],
    ownItems: [],
    ...values,
    meeting: { ...meeting, ...values.meeting },
    participant: { ...participant, ...values.participant },
    reply: answer ? exampleReply(answer, reply) : null,
  };
}

function exampleReply(answer: Answer, values: Partial<Reply> = {}): Reply {
  const substitute = answer === 'substitute';
  return {
    municipalityId: meeting.municipalityId,
    id: 'reply',
    number: '1',
    meetingId: meeting.id,
    participantId: participant.id,
    answer,
    remark: null,
    substituteName: substitute ? 'Eva Exempel' : null,
    substituteEmail: substitute ? 'eva@organisation.example' : null,
    forStartsAt: meeting.startsAt,
    givenAs: 'holder',
    givenBy: 'police chief',
    source: 'link',
    registeredBy: null,
    note: null,
    registeredAt: new Date('2027-03-28T01:30:00Z'),
    ...values,
  };
}
