import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '@samsyn/access';
import { OrganisationsModule } from '@samsyn/organisations';
import { AppointService } from './appoint/appoint.service';
import { BodyController } from './body.controller';
import { Body } from './body.entity';
import { BodyFollowers } from './body-followers';
import { BodyRepository } from './body.repository';
import { CreateBodyService } from './create-body/create-body.service';
import { CreateSeatService } from './create-seat/create-seat.service';
import { DeputyController } from './deputy.controller';
import { EndHoldingsService } from './end-holdings/end-holdings.service';
import { ListDeputyCandidatesService } from './list-deputy-candidates/list-deputy-candidates.service';
import { NameDeputyService } from './name-deputy/name-deputy.service';
import { OwnHolding } from './own-seats/own-holding';
import { OwnSeatsService } from './own-seats/own-seats.service';
import { ReadBodiesService } from './read-bodies/read-bodies.service';
import { SeatController } from './seat.controller';
import { SeatHolding } from './seat-holding.entity';
import { SeatHoldingRepository } from './seat-holding.repository';
import { Seat } from './seat.entity';
import { SeatRepository } from './seat.repository';
import { UpdateBodyService } from './update-body/update-body.service';
import { UpdateSeatService } from './update-seat/update-seat.service';
import { SettleWrongPersonService } from './wrong-person/settle-wrong-person.service';
import { SettledNotes } from './wrong-person/settled-notes';
import { WrongPersonNoteController } from './wrong-person/wrong-person-note.controller';
import { WrongPersonNoteRepository } from './wrong-person/wrong-person-note.repository';

/** Bodies, their seats, and who has them over time. */
@Module({
  imports: [TypeOrmModule.forFeature([Body, Seat, SeatHolding]), AccessModule, OrganisationsModule],
  controllers: [BodyController, SeatController, DeputyController, WrongPersonNoteController],
  providers: [
    BodyRepository,
    SeatRepository,
    SeatHoldingRepository,
    BodyFollowers,
    OwnSeatsService,
    ReadBodiesService,
    CreateBodyService,
    UpdateBodyService,
    CreateSeatService,
    UpdateSeatService,
    AppointService,
    EndHoldingsService,
    OwnHolding,
    NameDeputyService,
    ListDeputyCandidatesService,
    WrongPersonNoteRepository,
    SettleWrongPersonService,
    SettledNotes,
  ],
  exports: [
    BodyRepository,
    SeatRepository,
    BodyFollowers,
    OwnSeatsService,
    CreateBodyService,
    UpdateBodyService,
    CreateSeatService,
    AppointService,
    WrongPersonNoteRepository,
  ],
})
export class BodiesModule {}
