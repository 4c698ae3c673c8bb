import { fieldsOf } from '../../components/field-faults';

/** Of what is refused about who gets a seat, that it is about whom. */
export const fieldOfContact = fieldsOf({
  'contact.missing': 'contactId',
  'contact.ended': 'contactId',
  'contact.foreign': 'contactId',
  'seat.held-already': 'contactId',
});
