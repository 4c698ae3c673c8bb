import { Controller } from '@nestjs/common';
import { listReplies, registerReply } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ListRepliesService } from './list-replies/list-replies.service';
import { RegisterReplyService } from './register-reply/register-reply.service';

/** Who has replied what, and replies registered on someone's behalf. */
@Controller()
export class ReplyController {
  constructor(
    private readonly listing: ListRepliesService,
    private readonly registering: RegisterReplyService,
  ) {}

  @route(listReplies)
  list({ caller, params }: Call<typeof listReplies>) {
    return this.listing.list(caller, params.meetingId);
  }

  @route(registerReply)
  register({ caller, params, body }: Call<typeof registerReply>) {
    return this.registering.register(caller, params.meetingId, body);
  }
}
