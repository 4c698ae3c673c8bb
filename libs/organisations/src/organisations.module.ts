import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Contact } from './contact.entity';
import { ContactRepository } from './contact.repository';
import { CreateContactController } from './create-contact/create-contact.controller';
import { CreateContactService } from './create-contact/create-contact.service';
import { CreateOrganisationController } from './create-organisation/create-organisation.controller';
import { CreateOrganisationService } from './create-organisation/create-organisation.service';
import { GetOrganisationController } from './get-organisation/get-organisation.controller';
import { GetOrganisationService } from './get-organisation/get-organisation.service';
import { ListContactsController } from './list-contacts/list-contacts.controller';
import { ListContactsService } from './list-contacts/list-contacts.service';
import { ListOrganisationsController } from './list-organisations/list-organisations.controller';
import { ListOrganisationsService } from './list-organisations/list-organisations.service';
import { Organisation } from './organisation.entity';
import { OrganisationRepository } from './organisation.repository';
import { UpdateContactController } from './update-contact/update-contact.controller';
import { UpdateContactService } from './update-contact/update-contact.service';
import { UpdateOrganisationController } from './update-organisation/update-organisation.controller';
import { UpdateOrganisationService } from './update-organisation/update-organisation.service';

/** Organisations and their contacts. */
@Module({
  imports: [TypeOrmModule.forFeature([Organisation, Contact])],
  controllers: [
    ListOrganisationsController,
    CreateOrganisationController,
    GetOrganisationController,
    UpdateOrganisationController,
    ListContactsController,
    CreateContactController,
    UpdateContactController,
  ],
  providers: [
    OrganisationRepository,
    ContactRepository,
    ListOrganisationsService,
    CreateOrganisationService,
    GetOrganisationService,
    UpdateOrganisationService,
    ListContactsService,
    CreateContactService,
    UpdateContactService,
  ],
  exports: [OrganisationRepository, ContactRepository, CreateOrganisationService, CreateContactService],
})
export class OrganisationsModule {}
