import { Controller } from '@nestjs/common';
import { getAgenda, tellAgenda, updateAgenda } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { GetAgendaService } from './get-agenda.service';
import { TellAgendaService } from './tell-agenda.service';
import { UpdateAgendaService } from './update-agenda.service';

@Controller()
export class AgendaController {
  constructor(
    private readonly getting: GetAgendaService,
    private readonly updating: UpdateAgendaService,
    private readonly telling: TellAgendaService,
  ) {}

  @route(getAgenda)
  get({ caller, params }: Call<typeof getAgenda>) {
    return this.getting.get(caller, params.meetingId);
  }

  @route(updateAgenda)
  update({ caller, params, body }: Call<typeof updateAgenda>) {
    return this.updating.update(caller, params.meetingId, body);
  }

  @route(tellAgenda)
  tell({ caller, params, body }: Call<typeof tellAgenda>) {
    return this.telling.tell(caller, params.meetingId, body);
  }
}
