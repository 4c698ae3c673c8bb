import { Module } from '@nestjs/common';
import { BodiesModule } from '@samsyn/bodies';
import { MeetingsModule } from '@samsyn/meetings';
import { GetWorkingGroupService } from './get-working-group/get-working-group.service';
import { WorkRepository } from './get-working-group/work.repository';
import { WorkingGroupController } from './working-group.controller';

/** What a body that works against a plan is at: its seats, its plans and its meetings, held together. */
@Module({
  imports: [BodiesModule, MeetingsModule],
  controllers: [WorkingGroupController],
  providers: [GetWorkingGroupService, WorkRepository],
})
export class WorkingGroupModule {}
