import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '@samsyn/bodies';
import { MeetingsModule } from '@samsyn/meetings';
import { HalfYearWaiver } from './half-year-waiver.entity';
import { HalfYearWaiverRepository } from './half-year-waiver.repository';
import { ListHalfYearsController } from './list-half-years/list-half-years.controller';
import { ListHalfYearsService } from './list-half-years/list-half-years.service';
import { RemoveWaiverController } from './remove-waiver/remove-waiver.controller';
import { RemoveWaiverService } from './remove-waiver/remove-waiver.service';
import { WaiveHalfYearController } from './waive-half-year/waive-half-year.controller';
import { WaiveHalfYearService } from './waive-half-year/waive-half-year.service';

/** What only the council has: the obligation to meet twice a year. */
@Module({
  imports: [TypeOrmModule.forFeature([HalfYearWaiver]), BodiesModule, MeetingsModule],
  controllers: [ListHalfYearsController, WaiveHalfYearController, RemoveWaiverController],
  providers: [HalfYearWaiverRepository, ListHalfYearsService, WaiveHalfYearService, RemoveWaiverService],
  exports: [ListHalfYearsService],
})
export class CouncilModule {}
