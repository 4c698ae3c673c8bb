export * from './access.module';
export { AccountMailsModule } from './account-mails/account-mails.module';
export type { NewMembership } from './accounts/account.repository';
export type { LeadingAccount } from './accounts/leading-account';
export { AccountService, type NewAccount } from './accounts/account.service';
export {
  absenceOn,
  type Leadership,
  leadershipOf,
  thoseThere,
  whoIsTold,
} from './leadership/leadership.rules';
export {
  AdministrationService,
  type AdministrationRefused,
  type NewMember,
} from './administration/administration.service';
export type { PasswordRefused } from './accounts/password.rules';
export { MemberContacts } from './members/member-contacts';
export { ChangeCalendarService } from './municipality/change-calendar.service';
export * from './municipality/municipality-calendar.repository';
export * from './municipality/municipality-directory';
export * from './municipality/municipality-followers';
export { Municipality } from './municipality/municipality.entity';
export { MunicipalityRepository } from './municipality/municipality.repository';
export { UpdateSettingsService } from './municipality/update-settings.service';
export { linkPageOf, sendOn, sendPage } from './personal-links/link-answers';
export { type LinkPage, linkPath, PersonalLinkDocument } from './personal-links/link-document';
export { type LinkVisit, Visit } from './personal-links/link-visit.decorator';
export type { LinkPurpose } from './personal-links/link-purpose';
export { LinkPurposes } from './personal-links/link-purposes';
export {
  type NamedPerson,
  type NamedPersonFault,
  type NamedPersonInput,
  namedPersonInput,
  readAddressedPerson,
} from './personal-links/named-person-form.schema';
export { PersonalLinkPage } from './personal-links/personal-link-page.decorator';
export { PersonalLinkHeaders } from './personal-links/personal-link-headers';
export type { LinkHolder, LinkPurposeName, PersonalLink } from './personal-links/personal-link.repository';
export { openedOrProblem } from './personal-links/link-refused';
export { type OpenedPersonalLink, PersonalLinks } from './personal-links/personal-links';
export { tellWrongPerson } from './personal-links/tell-wrong-person';
export {
  nothingUnsent,
  ToldWrongPerson,
  type UnsentPerson,
  WrongPerson,
  wrongPersonHeading,
} from './personal-links/wrong-person.page';
export { SendPasswordLinksService } from './forgotten-password/send-password-links.service';
export { WarnOwnersService } from './warn-owners/warn-owners.service';
