import { Module } from '@nestjs/common';
import { MailingsModule } from '@samsyn/mailings';
import { AccessModule } from '../access.module';
import { NewPasswordController } from '../new-password/new-password.controller';
import { SetNewPasswordService } from '../new-password/set-new-password.service';
import { SendPasswordLinksService } from '../forgotten-password/send-password-links.service';
import { WarnOwnersService } from '../warn-owners/warn-owners.service';
import { AccountDossierRepository } from './account-dossier.repository';
import { AccountMails } from './account-mails';
import { AccountSender } from './account-sender';

/** Mail to the owners of accounts: for the processes that plan or send it, and no part of what administers them. */
@Module({
  imports: [AccessModule, MailingsModule],
  controllers: [NewPasswordController],
  providers: [
    AccountDossierRepository,
    AccountMails,
    AccountSender,
    SendPasswordLinksService,
    SetNewPasswordService,
    WarnOwnersService,
  ],
  exports: [SendPasswordLinksService, WarnOwnersService],
})
export class AccountMailsModule {}
