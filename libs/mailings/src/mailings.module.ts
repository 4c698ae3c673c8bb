import { Global, Module } from '@nestjs/common';
import { ComposeService } from './dispatch/compose.service';
import { DispatchService } from './dispatch/dispatch.service';
import { MailJournal } from './dispatch/mail-journal';
import { FollowOutcomesService } from './follow-outcomes/follow-outcomes.service';
import { OutcomeFollowers } from './follow-outcomes/outcome-followers';
import { ClaimRepository } from './ledger/claim.repository';
import { DeliveryRepository } from './ledger/delivery.repository';
import { MailingRepository } from './ledger/mailing.repository';
import { OutcomeRepository } from './ledger/outcome.repository';
import { ListMailingsService } from './list-mailings/list-mailings.service';
import { MailSubjects } from './mail-subjects';
import { MailingController } from './mailing.controller';
import { ComposeNowService } from './preview-mailing/compose-now.service';
import { ForecastService } from './preview-mailing/forecast.service';
import { PreviewMailingService } from './preview-mailing/preview-mailing.service';
import { ReplanService } from './replan/replan.service';
import { SweepService } from './sweep/sweep.service';
import { LedgerFigures } from './tell-figures/ledger-figures';
import { UpdateMailingService } from './update-mailing/update-mailing.service';
import { WakeService } from './wake/wake.service';

/** The ledger of mail: what is to be sent, to whom and when; and its sending. */
@Global()
@Module({
  controllers: [MailingController],
  providers: [
    ListMailingsService,
    ComposeNowService,
    ForecastService,
    PreviewMailingService,
    UpdateMailingService,
    MailSubjects,
    MailingRepository,
    ClaimRepository,
    DeliveryRepository,
    OutcomeRepository,
    WakeService,
    ReplanService,
    OutcomeFollowers,
    FollowOutcomesService,
    ComposeService,
    MailJournal,
    DispatchService,
    SweepService,
    LedgerFigures,
  ],
  exports: [MailSubjects, OutcomeFollowers, MailingRepository, ReplanService, DispatchService, SweepService],
})
export class MailingsModule {}
