import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountRepository } from './accounts/account.repository';
import { AccountService } from './accounts/account.service';
import { AdministrationService } from './administration/administration.service';
import { CrossSiteGuard } from './cross-site/cross-site.guard';
import { MunicipalityDirectory } from './municipality/municipality-directory';
import { MunicipalityRepository } from './municipality/municipality.repository';
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
  controllers: [LinkController, SignInController],
  providers: [
    AccountRepository,
    AccountService,
    AdministrationService,
    AttemptStore,
    KnownDeviceRepository,
    KnownDevices,
    MunicipalityDirectory,
    MunicipalityRepository,
    OwedWarnings,
    PasswordStrategy,
    PersonalLinkRepository,
    PersonalLinks,
    SessionRepository,
    SessionService,
    SignInAttempts,
    SignInService,
    // In this order: a request from another site is refused before its session is looked at.
    { provide: APP_GUARD, useClass: CrossSiteGuard },
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [
    AccountService,
    AdministrationService,
    MunicipalityDirectory,
    MunicipalityRepository,
    PersonalLinks,
  ],
})
export class AccessModule {}
