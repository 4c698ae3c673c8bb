import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { type UpdateAgenda, updateAgendaSchema } from '@samsyn/contract';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { AgendaService } from './agenda.service';

/** A meeting's agenda with calculated times. */
@Controller('api/v1/municipalities/:municipality/meetings/:meetingId/agenda')
export class AgendaController {
  constructor(private readonly agendas: AgendaService) {}

  @Get()
  @Permission('meetings.get')
  async get(@CurrentCaller() caller: Caller, @Param('meetingId', { schema: idSchema }) meetingId: string) {
    return unwrap(await this.agendas.get(caller.scope, meetingId));
  }

  @Put()
  @Permission('meetings.update')
  async update(
    @CurrentCaller() caller: Caller,
    @Param('meetingId', { schema: idSchema }) meetingId: string,
    @Body({ schema: updateAgendaSchema }) request: UpdateAgenda,
  ) {
    return unwrap(await this.agendas.update(caller, meetingId, request));
  }
}
