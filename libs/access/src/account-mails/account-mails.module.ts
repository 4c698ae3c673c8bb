import { Module } from '@nestjs/common';
import { MailingsModule } from '@samsyn/mailings';
import { AccessModule } from '../access.module';
import { AcceptInvitationController } from '../invitations/accept-invitation.controller';
import { AcceptInvitationService } from '../invitations/accept-invitation.service';
import { InvitationController } from '../invitations/invitation.controller';
import { InvitationMails } from '../invitations/invitation-mails';
import { InviteService } from '../invitations/invite.service';
import { NewPasswordController } from '../new-password/new-password.controller';
import { SetNewPasswordService } from '../new-password/set-new-password.service';
import { ChangePasswordService } from '../profile/change-password.service';
import { ProfileController } from '../profile/profile.controller';
import { ProfileService } from '../profile/profile.service';
import { SendPasswordLinksService } from '../forgotten-password/send-password-links.service';
import { WarnOwnersService } from '../warn-owners/warn-owners.service';
import { AccountDossierRepository } from './account-dossier.repository';
import { AccountMails } from './account-mails';
import { AccountSender } from './account-sender';

/** Mail to the owners of accounts and to who is invited, with the use cases that plan it: no part of what administers them. */
@Module({
  imports: [AccessModule, MailingsModule],
  controllers: [AcceptInvitationController, InvitationController, NewPasswordController, ProfileController],
  providers: [
    AcceptInvitationService,
    AccountDossierRepository,
    AccountMails,
    AccountSender,
    ChangePasswordService,
    ProfileService,
    InvitationMails,
    InviteService,
    SendPasswordLinksService,
    SetNewPasswordService,
    WarnOwnersService,
  ],
  exports: [SendPasswordLinksService, WarnOwnersService],
})
export class AccountMailsModule {}
