import { Controller } from '@nestjs/common';
import {
  cancelMeeting,
  getMeeting,
  listMeetings,
  markMeetingHeld,
  orderChase,
  orderNotice,
  rescheduleMeeting,
  scheduleMeeting,
  unmarkMeetingHeld,
  updateMeeting,
} from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { CancelMeetingService } from './cancel-meeting/cancel-meeting.service';
import { GetMeetingService } from './get-meeting/get-meeting.service';
import { ListMeetingsService } from './list-meetings/list-meetings.service';
import { MarkHeldService } from './mark-held/mark-held.service';
import { OrderChaseService } from './order-chase/order-chase.service';
import { OrderNoticeService } from './order-notice/order-notice.service';
import { RescheduleMeetingService } from './reschedule-meeting/reschedule-meeting.service';
import { ScheduleMeetingService } from './schedule-meeting/schedule-meeting.service';
import { UpdateMeetingService } from './update-meeting/update-meeting.service';

/** The life of a meeting: scheduled, noticed, rescheduled, chased, cancelled or held. */
@Controller()
export class MeetingController {
  constructor(
    private readonly listing: ListMeetingsService,
    private readonly getting: GetMeetingService,
    private readonly scheduling: ScheduleMeetingService,
    private readonly updating: UpdateMeetingService,
    private readonly noticing: OrderNoticeService,
    private readonly rescheduling: RescheduleMeetingService,
    private readonly cancelling: CancelMeetingService,
    private readonly marking: MarkHeldService,
    private readonly chasing: OrderChaseService,
  ) {}

  @route(listMeetings)
  list({ caller, query }: Call<typeof listMeetings>) {
    return this.listing.list(caller, query);
  }

  @route(scheduleMeeting)
  schedule({ caller, body }: Call<typeof scheduleMeeting>) {
    return this.scheduling.schedule(caller, body);
  }

  @route(getMeeting)
  get({ caller, params }: Call<typeof getMeeting>) {
    return this.getting.get(caller, params.meetingId);
  }

  @route(updateMeeting)
  update({ caller, params, body }: Call<typeof updateMeeting>) {
    return this.updating.update(caller, params.meetingId, body);
  }

  @route(orderNotice)
  orderNotice({ caller, params, body }: Call<typeof orderNotice>) {
    return this.noticing.order(caller, params.meetingId, body);
  }

  @route(rescheduleMeeting)
  reschedule({ caller, params, body }: Call<typeof rescheduleMeeting>) {
    return this.rescheduling.reschedule(caller, params.meetingId, body);
  }

  @route(cancelMeeting)
  cancel({ caller, params, body }: Call<typeof cancelMeeting>) {
    return this.cancelling.cancel(caller, params.meetingId, body);
  }

  @route(markMeetingHeld)
  markHeld({ caller, params, body }: Call<typeof markMeetingHeld>) {
    return this.marking.markHeld(caller, params.meetingId, body);
  }

  @route(unmarkMeetingHeld)
  unmarkHeld({ caller, params, body }: Call<typeof unmarkMeetingHeld>) {
    return this.marking.unmarkHeld(caller, params.meetingId, body);
  }

  @route(orderChase)
  orderChase({ caller, params }: Call<typeof orderChase>) {
    return this.chasing.order(caller, params.meetingId);
  }
}
