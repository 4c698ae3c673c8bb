export { Contact } from './contact.entity';
export { ContactRepository } from './contact.repository';
export { CreateContactService } from './create-contact/create-contact.service';
export { CreateOrganisationService } from './create-organisation/create-organisation.service';
export { Organisation } from './organisation.entity';
export { OrganisationRepository } from './organisation.repository';
export { OrganisationsModule } from './organisations.module';
