import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '@samsyn/bodies';
import { MailTemplates } from '@samsyn/platform';
import { OrganisationsModule } from '@samsyn/organisations';
import { TasksModule } from '@samsyn/tasks';
import { AgendaFollowUps } from './agenda/agenda-follow-ups';
import { AgendaItemRow } from './agenda/agenda-item.entity';
import { AgendaController } from './agenda/agenda.controller';
import { AgendaRepository } from './agenda/agenda.repository';
import { FitAgendaService } from './agenda/fit-agenda.service';
import { GetAgendaService } from './agenda/get-agenda.service';
import { TellAgendaService } from './agenda/tell-agenda.service';
import { UpdateAgendaService } from './agenda/update-agenda.service';
import { CancelMeetingService } from './cancel-meeting/cancel-meeting.service';
import { ChaseOrderRepository } from './chase-orders/chase-order.repository';
import { FollowSeatsService } from './follow-seats/follow-seats.service';
import { GetMeetingService } from './get-meeting/get-meeting.service';
import { MarkHeldService } from './mark-held/mark-held.service';
import { ListMeetingsService } from './list-meetings/list-meetings.service';
import { ListRepliesService } from './list-replies/list-replies.service';
import { MeetingDossierRepository } from './mails/dossier/meeting-dossier.repository';
import { HoldMailWriter } from './mails/hold/hold-mail-writer';
import { MeetingMailWriter } from './mails/meeting-mail-writer';
import { ListSeatRepliesService } from './list-seat-replies/list-seat-replies.service';
import { MeetingMails } from './mails/meeting-mails';
import { MeetingChangeService } from './meeting-change.service';
import { MeetingController } from './meeting.controller';
import { Meeting } from './meeting.entity';
import { MeetingCalendarRepository } from './meeting-time/meeting-calendar.repository';
import { MeetingWarningsRepository } from './meeting-warnings/meeting-warnings.repository';
import { MeetingRepository } from './meeting.repository';
import { OrderChaseService } from './order-chase/order-chase.service';
import { OrderNoticeService } from './order-notice/order-notice.service';
import { Participant } from './participants/participant.entity';
import { ParticipantRepository } from './participants/participant.repository';
import { ReplanMeetingsService } from './replan-meetings/replan-meetings.service';
import { RegisterReplyService } from './register-reply/register-reply.service';
import { ReplyController } from './reply.controller';
import { RecordReplyService } from './replies/record-reply.service';
import { MeetingFollowers } from './meeting-followers';
import { Reply } from './replies/reply.entity';
import { ReplyRepository } from './replies/reply.repository';
import { InvitationRepository } from './reply-to-notice/invitation.repository';
import { ReplyLink } from './reply-to-notice/reply-link';
import { ReplyToNoticeController } from './reply-to-notice/reply-to-notice.controller';
import { ReplyToNoticeService } from './reply-to-notice/reply-to-notice.service';
import { RescheduleMeetingService } from './reschedule-meeting/reschedule-meeting.service';
import { ScheduleMeetingService } from './schedule-meeting/schedule-meeting.service';
import { UpdateMeetingService } from './update-meeting/update-meeting.service';
import { MeetingsWithSeatsRepository } from './who-comes/meetings-with-seats.repository';
import { SeatsAtMeetingRepository } from './who-comes/seats-at-meeting.repository';
import { ReportWrongPersonService } from './wrong-person/report-wrong-person.service';
import { WrongPersonController } from './wrong-person/wrong-person.controller';

const repositories = [
  MeetingRepository,
  MeetingCalendarRepository,
  MeetingWarningsRepository,
  AgendaRepository,
  ParticipantRepository,
  ReplyRepository,
  ChaseOrderRepository,
  MeetingDossierRepository,
  InvitationRepository,
  SeatsAtMeetingRepository,
  MeetingsWithSeatsRepository,
];
const useCases = [
  ListMeetingsService,
  GetMeetingService,
  ScheduleMeetingService,
  UpdateMeetingService,
  OrderNoticeService,
  RescheduleMeetingService,
  CancelMeetingService,
  MarkHeldService,
  OrderChaseService,
  GetAgendaService,
  UpdateAgendaService,
  TellAgendaService,
  ListRepliesService,
  ListSeatRepliesService,
  RegisterReplyService,
  ReplyToNoticeService,
  ReportWrongPersonService,
];

/** Meetings of any body: lifecycle, agenda, participants and their replies, and the mails that follow. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Meeting, AgendaItemRow, Participant, Reply]),
    OrganisationsModule,
    BodiesModule,
    TasksModule,
  ],
  controllers: [
    MeetingController,
    AgendaController,
    ReplyController,
    ReplyToNoticeController,
    WrongPersonController,
  ],
  providers: [
    ...repositories,
    ...useCases,
    MeetingChangeService,
    FitAgendaService,
    FollowSeatsService,
    ReplanMeetingsService,
    MeetingMails,
    MeetingMailWriter,
    HoldMailWriter,
    MeetingFollowers,
    AgendaFollowUps,
    RecordReplyService,
    ReplyLink,
    { provide: MailTemplates, useFactory: () => new MailTemplates() },
  ],
  exports: [
    ...repositories,
    MeetingFollowers,
    AgendaFollowUps,
    RecordReplyService,
    ReplyLink,
    ScheduleMeetingService,
    OrderNoticeService,
  ],
})
export class MeetingsModule {}
