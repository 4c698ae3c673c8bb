import { Global, Module } from '@nestjs/common';
import { ChangeMailingService } from './change-mailing/change-mailing.service';
import { ComposeService } from './dispatch/compose.service';
import { DispatchService } from './dispatch/dispatch.service';
import { ClaimRepository } from './ledger/claim.repository';
import { MailingRepository } from './ledger/mailing.repository';
import { ListMailingsService } from './list-mailings/list-mailings.service';
import { MailKinds } from './mail-kinds';
import { MailingController } from './mailing.controller';
import { ReplanService } from './replan/replan.service';
import { SweepService } from './sweep/sweep.service';
import { WakeService } from './wake/wake.service';

/** The ledger of mail: what is to be sent, to whom and when; and its sending. */
@Global()
@Module({
  controllers: [MailingController],
  providers: [
    ListMailingsService,
    ChangeMailingService,
    MailKinds,
    MailingRepository,
    ClaimRepository,
    WakeService,
    ReplanService,
    ComposeService,
    DispatchService,
    SweepService,
  ],
  exports: [MailKinds, MailingRepository, ReplanService, DispatchService, SweepService],
})
export class MailingsModule {}
