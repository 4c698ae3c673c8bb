import { answerSchema } from './meetings/answer.schema';
import { bodyKindSchema } from './bodies/body-kind.schema';
import { capacitySchema } from './bodies/capacity.schema';
import { contactLanguageSchema } from './language/contact-language.schema';
import { mailingStateSchema } from './mailings/mailing-state.schema';
import { recipientTypeSchema } from './mailings/recipient-type.schema';
import { meetingStatusSchema } from './meetings/meeting-status.schema';
import { organisationKindSchema } from './organisations/organisation-kind.schema';
import { replySourceSchema } from './meetings/reply-source.schema';
import { seatDutySchema } from './bodies/seat-duty.schema';

// The words are stored in rows and spoken over HTTP: changing one needs a migration, so it must fail here
// first.
const vocabulary = [
  ['meeting status', meetingStatusSchema, ['planned', 'held', 'cancelled']],
  ['answer', answerSchema, ['in-room', 'remote', 'substitute', 'declined', 'tentative']],
  ['reply source', replySourceSchema, ['link', 'phone', 'email', 'in-person']],
  [
    'mailing state',
    mailingStateSchema,
    ['pending', 'sending', 'sent', 'failed', 'expired', 'superseded', 'unknown'],
  ],
  [
    'recipient type',
    recipientTypeSchema,
    ['participant', 'seat', 'contact', 'account', 'invitation', 'colleague'],
  ],
  ['contact language', contactLanguageSchema, ['sv', 'en']],
  [
    'organisation kind',
    organisationKindSchema,
    ['municipality', 'police', 'security-service', 'fire-and-rescue', 'civil-society', 'other'],
  ],
  ['body kind', bodyKindSchema, ['council', 'working-group']],
  ['seat duty', seatDutySchema, ['member', 'convener', 'coordinator', 'chair', 'secretary']],
  ['capacity', capacitySchema, ['holder', 'deputy']],
] as const;

describe('the vocabulary of the contract', () => {
  it.each(vocabulary)('keeps the words of %s as they are stored', (_name, schema, words) => {
    expect(schema.options).toEqual(words);
  });

  it.each(vocabulary)('refuses a word that is not a %s', (_name, schema) => {
    expect(schema.safeParse('attending').success).toBe(false);
  });
});
