import { Controller } from '@nestjs/common';
import { listMembers, removeMember, updateMember } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ChangeMembersService } from './change-members.service';

@Controller()
export class MemberController {
  constructor(private readonly members: ChangeMembersService) {}

  @route(listMembers)
  list({ caller, query }: Call<typeof listMembers>) {
    return this.members.list(caller.scope, query);
  }

  @route(updateMember)
  update({ caller, params, body }: Call<typeof updateMember>) {
    return this.members.update(caller, params.accountId, body);
  }

  @route(removeMember)
  remove({ caller, params }: Call<typeof removeMember>) {
    return this.members.remove(caller, params.accountId);
  }
}
