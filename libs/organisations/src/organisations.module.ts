import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MemberContacts } from '@samsyn/access';
import { ContactController } from './contact.controller';
import { Contact } from './contact.entity';
import { ContactFollowers } from './contact-followers';
import { ContactRepository } from './contact.repository';
import { CreateContactService } from './create-contact/create-contact.service';
import { CreateOrganisationService } from './create-organisation/create-organisation.service';
import { OrganisationController } from './organisation.controller';
import { Organisation } from './organisation.entity';
import { OrganisationRepository } from './organisation.repository';
import { ReadOrganisationsService } from './read-organisations/read-organisations.service';
import { UpdateContactService } from './update-contact/update-contact.service';
import { UpdateOrganisationService } from './update-organisation/update-organisation.service';

/** Organisations and their contacts. */
@Module({
  imports: [TypeOrmModule.forFeature([Organisation, Contact])],
  controllers: [OrganisationController, ContactController],
  providers: [
    OrganisationRepository,
    ContactRepository,
    ContactFollowers,
    ReadOrganisationsService,
    CreateOrganisationService,
    UpdateOrganisationService,
    CreateContactService,
    UpdateContactService,
  ],
  exports: [
    OrganisationRepository,
    ContactRepository,
    ContactFollowers,
    CreateOrganisationService,
    CreateContactService,
  ],
})
export class OrganisationsModule implements OnModuleInit {
  constructor(
    private readonly members: MemberContacts,
    private readonly contacts: ContactRepository,
  ) {}

  onModuleInit(): void {
    this.members.register(async (tx, contactId) => {
      const contact = await this.contacts.lock(tx, contactId);
      return contact?.endedAt instanceof Date;
    });
  }
}
