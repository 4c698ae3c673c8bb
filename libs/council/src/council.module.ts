import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import { MeetingsModule } from '@samsyn/meetings';
import { HalfYearController } from './half-year.controller';
import { HalfYearWaiver } from './half-year-waiver.entity';
import { HalfYearWaiverRepository } from './half-year-waiver.repository';
import { ListHalfYearsService } from './list-half-years/list-half-years.service';
import { RemoveWaiverService } from './remove-waiver/remove-waiver.service';
import { WaiveHalfYearService } from './waive-half-year/waive-half-year.service';

/** What only the council has: the obligation to meet twice a year. */
@Module({
  imports: [TypeOrmModule.forFeature([HalfYearWaiver]), AccessModule, BodiesModule, MeetingsModule],
  controllers: [HalfYearController],
  providers: [HalfYearWaiverRepository, ListHalfYearsService, WaiveHalfYearService, RemoveWaiverService],
})
export class CouncilModule {}
