import { Module } from '@nestjs/common';
import { MailingsModule } from '@samsyn/mailings';
import { AccessModule } from '../access.module';
import { WarnOwnersService } from '../warn-owners/warn-owners.service';
import { AccountDossierRepository } from './account-dossier.repository';
import { AccountMails } from './account-mails';

/** Mail to the owners of accounts: for the processes that plan or send it, and no part of what administers them. */
@Module({
  imports: [AccessModule, MailingsModule],
  providers: [AccountDossierRepository, AccountMails, WarnOwnersService],
  exports: [WarnOwnersService],
})
export class AccountMailsModule {}
