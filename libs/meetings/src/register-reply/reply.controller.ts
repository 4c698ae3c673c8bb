import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type RegisterReply, registerReplySchema } from '@samsyn/contract';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { ListRepliesService } from '../list-replies/list-replies.service';
import { RegisterReplyService } from './register-reply.service';

/** Who has answered what, and answers registered on someone's behalf. */
@Controller('api/v1/municipalities/:municipality/meetings/:meetingId/replies')
export class ReplyController {
  constructor(
    private readonly registering: RegisterReplyService,
    private readonly listing: ListRepliesService,
  ) {}

  @Get()
  @Permission('replies.list')
  async list(@CurrentCaller() caller: Caller, @Param('meetingId', { schema: idSchema }) meetingId: string) {
    return unwrap(await this.listing.list(caller.scope, meetingId));
  }

  @Post()
  @HttpCode(201)
  @Permission('replies.register')
  async register(
    @CurrentCaller() caller: Caller,
    @Param('meetingId', { schema: idSchema }) meetingId: string,
    @Body({ schema: registerReplySchema }) request: RegisterReply,
  ) {
    return unwrap(await this.registering.register(caller, meetingId, request));
  }
}
