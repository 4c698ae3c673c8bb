import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '@samsyn/access';
import { OrganisationsModule } from '@samsyn/organisations';
import { AppointController } from './appoint/appoint.controller';
import { AppointService } from './appoint/appoint.service';
import { Body } from './body.entity';
import { BodyRepository } from './body.repository';
import { CreateBodyController } from './create-body/create-body.controller';
import { CreateBodyService } from './create-body/create-body.service';
import { CreateSeatController } from './create-seat/create-seat.controller';
import { CreateSeatService } from './create-seat/create-seat.service';
import { GetBodyController } from './get-body/get-body.controller';
import { GetBodyService } from './get-body/get-body.service';
import { ListBodiesController } from './list-bodies/list-bodies.controller';
import { ListBodiesService } from './list-bodies/list-bodies.service';
import { ListHoldingsController } from './list-holdings/list-holdings.controller';
import { ListHoldingsService } from './list-holdings/list-holdings.service';
import { ListSeatsController } from './list-seats/list-seats.controller';
import { ListSeatsService } from './list-seats/list-seats.service';
import { Seat } from './seat.entity';
import { SeatRepository } from './seat.repository';
import { BodyFollowers } from './body-followers';
import { SeatHolding } from './seat-holding.entity';
import { SeatHoldingRepository } from './seat-holding.repository';
import { UpdateBodyController } from './update-body/update-body.controller';
import { UpdateBodyService } from './update-body/update-body.service';
import { UpdateSeatController } from './update-seat/update-seat.controller';
import { UpdateSeatService } from './update-seat/update-seat.service';

/** Bodies, their seats, and who has them over time. */
@Module({
  imports: [TypeOrmModule.forFeature([Body, Seat, SeatHolding]), AccessModule, OrganisationsModule],
  controllers: [
    ListBodiesController,
    CreateBodyController,
    GetBodyController,
    UpdateBodyController,
    ListSeatsController,
    CreateSeatController,
    UpdateSeatController,
    ListHoldingsController,
    AppointController,
  ],
  providers: [
    BodyRepository,
    SeatRepository,
    SeatHoldingRepository,
    BodyFollowers,
    ListBodiesService,
    CreateBodyService,
    GetBodyService,
    UpdateBodyService,
    ListSeatsService,
    CreateSeatService,
    UpdateSeatService,
    ListHoldingsService,
    AppointService,
  ],
  exports: [
    BodyRepository,
    SeatRepository,
    SeatHoldingRepository,
    BodyFollowers,
    CreateBodyService,
    CreateSeatService,
    AppointService,
  ],
})
export class BodiesModule {}
