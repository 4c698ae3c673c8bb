import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  type CancelMeeting,
  cancelMeetingSchema,
  meetingOrderSchema,
  type RescheduleMeeting,
  rescheduleMeetingSchema,
  type ScheduleMeeting,
  scheduleMeetingSchema,
  type UpdateMeeting,
  updateMeetingSchema,
} from '@samsyn/contract';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { CancelMeetingService } from './cancel-meeting/cancel-meeting.service';
import { OrderChaseService } from './order-chase/order-chase.service';
import { GetMeetingService } from './get-meeting/get-meeting.service';
import { HoldMeetingService } from './hold-meeting/hold-meeting.service';
import { type ListMeetings, listMeetingsSchema } from './list-meetings/list-meetings.schema';
import { ListMeetingsService } from './list-meetings/list-meetings.service';
import { OrderNoticeService } from './order-notice/order-notice.service';
import { RescheduleMeetingService } from './reschedule-meeting/reschedule-meeting.service';
import { ScheduleMeetingService } from './schedule-meeting/schedule-meeting.service';
import { UpdateMeetingService } from './update-meeting/update-meeting.service';

const Id = () => Param('id', { schema: idSchema });

/** The life of a meeting: scheduled, noticed, moved, chased, cancelled or held. */
@Controller('api/v1/municipalities/:municipality/meetings')
export class MeetingController {
  constructor(
    private readonly listing: ListMeetingsService,
    private readonly getting: GetMeetingService,
    private readonly scheduling: ScheduleMeetingService,
    private readonly updating: UpdateMeetingService,
    private readonly notice: OrderNoticeService,
    private readonly rescheduling: RescheduleMeetingService,
    private readonly cancelling: CancelMeetingService,
    private readonly holding: HoldMeetingService,
    private readonly chasing: OrderChaseService,
  ) {}

  @Get()
  @Permission('meetings.list')
  list(@CurrentCaller() caller: Caller, @Query({ schema: listMeetingsSchema }) query: ListMeetings) {
    return this.listing.list(caller.scope, query);
  }

  @Post()
  @Permission('meetings.schedule')
  async schedule(
    @CurrentCaller() caller: Caller,
    @Body({ schema: scheduleMeetingSchema }) request: ScheduleMeeting,
  ) {
    return unwrap(await this.scheduling.schedule(caller, request));
  }

  @Get(':id')
  @Permission('meetings.get')
  async get(@CurrentCaller() caller: Caller, @Id() id: string) {
    return unwrap(await this.getting.get(caller.scope, id));
  }

  @Patch(':id')
  @Permission('meetings.update')
  async update(
    @CurrentCaller() caller: Caller,
    @Id() id: string,
    @Body({ schema: updateMeetingSchema }) request: UpdateMeeting,
  ) {
    return unwrap(await this.updating.update(caller, id, request));
  }

  @Post(':id/notice')
  @HttpCode(200)
  @Permission('meetings.notice')
  async orderNotice(
    @CurrentCaller() caller: Caller,
    @Id() id: string,
    @Body({ schema: meetingOrderSchema }) request: { version: number },
  ) {
    return unwrap(await this.notice.order(caller, id, request));
  }

  @Post(':id/reschedule')
  @HttpCode(200)
  @Permission('meetings.reschedule')
  async reschedule(
    @CurrentCaller() caller: Caller,
    @Id() id: string,
    @Body({ schema: rescheduleMeetingSchema }) request: RescheduleMeeting,
  ) {
    return unwrap(await this.rescheduling.reschedule(caller, id, request));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permission('meetings.cancel')
  async cancel(
    @CurrentCaller() caller: Caller,
    @Id() id: string,
    @Body({ schema: cancelMeetingSchema }) request: CancelMeeting,
  ) {
    return unwrap(await this.cancelling.cancel(caller, id, request));
  }

  @Post(':id/hold')
  @HttpCode(200)
  @Permission('meetings.hold')
  async hold(
    @CurrentCaller() caller: Caller,
    @Id() id: string,
    @Body({ schema: meetingOrderSchema }) request: { version: number },
  ) {
    return unwrap(await this.holding.hold(caller, id, request));
  }

  @Post(':id/chase')
  @HttpCode(200)
  @Permission('meetings.chase')
  async chase(@CurrentCaller() caller: Caller, @Id() id: string) {
    return unwrap(await this.chasing.order(caller, id));
  }
}
