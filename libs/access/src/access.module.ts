import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnownMunicipalities } from '@samsyn/platform';
import { AbsenceController } from './absences/absence.controller';
import { AbsencesService } from './absences/absences.service';
import { AccountRepository } from './accounts/account.repository';
import { AccountService } from './accounts/account.service';
import { AdministrationService } from './administration/administration.service';
import { AskForPasswordService } from './forgotten-password/ask-for-password.service';
import { ForgottenPasswordController } from './forgotten-password/forgotten-password.controller';
import { NewPasswordLink } from './new-password/new-password-link';
import { PasswordChangeRepository } from './new-password/password-change.repository';
import { CrossSiteGuard } from './cross-site/cross-site.guard';
import { CalendarPeriod } from './municipality/calendar-period.entity';
import { CalendarPeriodRepository } from './municipality/calendar-period.repository';
import { CalendarController } from './municipality/calendar.controller';
import { ChangeCalendarService } from './municipality/change-calendar.service';
import { MunicipalityCalendarRepository } from './municipality/municipality-calendar.repository';
import { MunicipalityDirectory } from './municipality/municipality-directory';
import { MunicipalityFollowers } from './municipality/municipality-followers';
import { Municipality } from './municipality/municipality.entity';
import { MunicipalityRepository } from './municipality/municipality.repository';
import { ReadSettingsService } from './municipality/read-settings.service';
import { SettingsController } from './municipality/settings.controller';
import { UpdateSettingsService } from './municipality/update-settings.service';
import { InvitationLink } from './invitations/invitation-link';
import { InvitationRepository } from './invitations/invitation.repository';
import { ChangeMembersService } from './members/change-members.service';
import { MemberContacts } from './members/member-contacts';
import { MemberController } from './members/member.controller';
import { MemberRepository } from './members/member.repository';
import { LinkProblemPages } from './personal-links/link-problem-pages';
import { LinkPurposes } from './personal-links/link-purposes';
import { LinkController } from './personal-links/link.controller';
import { PersonalLinkRepository } from './personal-links/personal-link.repository';
import { PersonalLinks } from './personal-links/personal-links';
import { SessionGuard } from './session/session.guard';
import { SessionRepository } from './session/session.repository';
import { SessionService } from './session/session.service';
import { AttemptStore } from './sign-in/attempt-store';
import { KnownDeviceRepository } from './sign-in/known-device.repository';
import { KnownDevices } from './sign-in/known-devices';
import { OwedWarnings } from './sign-in/owed-warnings';
import { PasswordStrategy } from './sign-in/password.strategy';
import { SignInAttempts } from './sign-in/sign-in-attempts';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInService } from './sign-in/sign-in.service';

/** Accounts, sign-in, sessions, memberships and roles, personal links; and the gates that every route passes. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Municipality, CalendarPeriod])],
  controllers: [
    AbsenceController,
    CalendarController,
    ForgottenPasswordController,
    LinkController,
    MemberController,
    SettingsController,
    SignInController,
  ],
  providers: [
    AbsencesService,
    AccountRepository,
    AccountService,
    AdministrationService,
    AskForPasswordService,
    AttemptStore,
    CalendarPeriodRepository,
    ChangeCalendarService,
    ChangeMembersService,
    InvitationLink,
    InvitationRepository,
    KnownDeviceRepository,
    KnownDevices,
    MunicipalityCalendarRepository,
    MunicipalityDirectory,
    { provide: KnownMunicipalities, useExisting: MunicipalityDirectory },
    MunicipalityFollowers,
    MunicipalityRepository,
    NewPasswordLink,
    OwedWarnings,
    PasswordChangeRepository,
    PasswordStrategy,
    LinkProblemPages,
    MemberContacts,
    MemberRepository,
    LinkPurposes,
    PersonalLinkRepository,
    PersonalLinks,
    ReadSettingsService,
    SessionRepository,
    SessionService,
    SignInAttempts,
    SignInService,
    UpdateSettingsService,
    // In this order: a request from another site is refused before its session is looked at.
    { provide: APP_GUARD, useClass: CrossSiteGuard },
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [
    KnownMunicipalities,
    AccountService,
    AdministrationService,
    MunicipalityCalendarRepository,
    MunicipalityDirectory,
    MunicipalityFollowers,
    AccountRepository,
    InvitationLink,
    KnownDevices,
    SessionService,
    SignInAttempts,
    SignInService,
    InvitationRepository,
    LinkPurposes,
    MemberContacts,
    MemberRepository,
    MunicipalityRepository,
    NewPasswordLink,
    OwedWarnings,
    PasswordChangeRepository,
    PersonalLinks,
  ],
})
export class AccessModule {}
