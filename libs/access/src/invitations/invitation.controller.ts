import { Controller } from '@nestjs/common';
import { createInvitation, listInvitations, sendInvitation, withdrawInvitation } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { InviteService } from './invite.service';

@Controller()
export class InvitationController {
  constructor(private readonly inviting: InviteService) {}

  @route(listInvitations)
  list({ caller, query }: Call<typeof listInvitations>) {
    return this.inviting.list(caller.scope, query);
  }

  @route(createInvitation)
  create({ caller, body }: Call<typeof createInvitation>) {
    return this.inviting.create(caller, body);
  }

  @route(sendInvitation)
  send({ caller, params }: Call<typeof sendInvitation>) {
    return this.inviting.send(caller, params.invitationId);
  }

  @route(withdrawInvitation)
  withdraw({ caller, params }: Call<typeof withdrawInvitation>) {
    return this.inviting.withdraw(caller, params.invitationId);
  }
}
