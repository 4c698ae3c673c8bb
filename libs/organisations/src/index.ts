export { Contact } from './contact.entity';
export { type ContactFollower, ContactFollowers } from './contact-followers';
export { ContactRepository } from './contact.repository';
export { CreateContactService } from './create-contact/create-contact.service';
export { CreateOrganisationService } from './create-organisation/create-organisation.service';
export { Organisation } from './organisation.entity';
export { OrganisationRepository } from './organisation.repository';
export { OrganisationsModule } from './organisations.module';
