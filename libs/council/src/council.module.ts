import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import { MeetingsModule } from '@samsyn/meetings';
import { HalfYearController } from './half-year.controller';
import { HalfYearWaiver } from './half-year-waiver.entity';
import { HalfYearWaiverRepository } from './half-year-waiver.repository';
import { PlanYearService } from './plan-year/plan-year.service';
import { StoreYearPlanService } from './store-year-plan/store-year-plan.service';
import { YearPlanController } from './year-plan.controller';
import { ListHalfYearsService } from './list-half-years/list-half-years.service';
import { RemoveWaiverService } from './remove-waiver/remove-waiver.service';
import { WaiveHalfYearService } from './waive-half-year/waive-half-year.service';

/** The council's obligation to meet twice a year, and the plan of a year's dates that sees to it. */
@Module({
  imports: [TypeOrmModule.forFeature([HalfYearWaiver]), AccessModule, BodiesModule, MeetingsModule],
  controllers: [HalfYearController, YearPlanController],
  providers: [
    HalfYearWaiverRepository,
    ListHalfYearsService,
    WaiveHalfYearService,
    RemoveWaiverService,
    PlanYearService,
    StoreYearPlanService,
  ],
})
export class CouncilModule {}
