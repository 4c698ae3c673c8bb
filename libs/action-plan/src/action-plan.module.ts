import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '@samsyn/bodies';
import { ActionController } from './action.controller';
import { Action } from './action.entity';
import { ActionLogEntry } from './action-log-entry.entity';
import { ActionPartyRepository } from './action-party.repository';
import { ActionReachService } from './action-reach.service';
import { ActionRepository } from './action.repository';
import { CreateActionService } from './create-action/create-action.service';
import { GetActionService } from './get-action/get-action.service';
import { GoalRepository } from './goal.repository';
import { ListActionsService } from './list-actions/list-actions.service';
import { ResponsibleSeats } from './responsible-seats';

/** Action plans: versions and goals, units of the first line, and the actions with their log and readings. */
@Module({
  imports: [TypeOrmModule.forFeature([Action, ActionLogEntry]), BodiesModule],
  controllers: [ActionController],
  providers: [
    ActionRepository,
    ActionPartyRepository,
    GoalRepository,
    ActionReachService,
    ResponsibleSeats,
    ListActionsService,
    GetActionService,
    CreateActionService,
  ],
  exports: [CreateActionService],
})
export class ActionPlanModule {}
