import { Controller } from '@nestjs/common';
import { listReplies, listSeatReplies, registerReply } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ListRepliesService } from './list-replies/list-replies.service';
import { ListSeatRepliesService } from './list-seat-replies/list-seat-replies.service';
import { RegisterReplyService } from './register-reply/register-reply.service';

/** Who has replied what, and replies registered on someone's behalf. */
@Controller()
export class ReplyController {
  constructor(
    private readonly listing: ListRepliesService,
    private readonly recording: ListSeatRepliesService,
    private readonly registering: RegisterReplyService,
  ) {}

  @route(listReplies)
  list({ caller, params }: Call<typeof listReplies>) {
    return this.listing.list(caller, params.meetingId);
  }

  @route(listSeatReplies)
  record({ caller, params }: Call<typeof listSeatReplies>) {
    return this.recording.list(caller, params);
  }

  @route(registerReply)
  register({ caller, params, body }: Call<typeof registerReply>) {
    return this.registering.register(caller, params.meetingId, body);
  }
}
