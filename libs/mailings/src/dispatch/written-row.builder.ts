import type { MailCalendar } from '@samsyn/platform';
import type { ClaimedMailing } from '../ledger/claim.repository';
import type { PersonKey } from '../person-key.rules';
import type { WrittenRow } from './written-row';

/** What a spec may say of a row. */
export interface RowValues extends Partial<
  Pick<ClaimedMailing, 'id' | 'attempt' | 'dedupeHash' | 'inDoubt' | 'mailKey' | 'retries'>
> {
  subject?: string;
  person?: PersonKey;
  address?: string;
  from?: string;
  replyTo?: string;
  language?: string;
  calendar?: MailCalendar;
  leads?: boolean;
  /** It leaves with everything else of this name. */
  gathers?: string;
  heading?: string;
}

/** A row that has been claimed and written: a reminder to the police about the council. */
export function writtenRow({
  subject = 'council',
  person = 'contact:police',
  ...values
}: RowValues = {}): WrittenRow {
  const heading = values.heading ?? 'Påminnelse';
  return {
    mailing: {
      id: 'mailing',
      kind: 'meetings.reminder',
      occasion: 'reminder',
      recipient: { type: 'participant', id: 'police' },
      revision: 0,
      attempt: 1,
      fence: 3,
      dueAt: new Date('2027-03-10T07:00:00Z'),
      priorityAt: new Date('2027-04-21T11:00:00Z'),
      composeFaults: null,
      timedByHand: false,
      dedupeHash: 'a1',
      mailKey: null,
      inDoubt: false,
      retries: 0,
      ...values,
      subject: { type: 'meeting', id: subject },
      personKey: person,
    },
    composed: {
      mail: {
        from: { name: 'Exempelkommun', address: values.from ?? 'samverkan@exempelkommun.example' },
        replyTo: { name: 'Säkerhetschef', address: values.replyTo ?? 'sakerhet@exempelkommun.example' },
        to: { name: 'Polisen', address: values.address ?? 'polisen@polisen.example' },
        subject: heading,
        text: heading,
        html: `<p>${heading}</p>`,
        ...(values.calendar ? { calendar: values.calendar } : {}),
      },
      content: () => content(heading),
      person,
      leads: values.leads ?? false,
      ...(values.gathers ? { gathers: gathering(values.gathers, heading) } : {}),
      language: values.language ?? 'sv',
      told: { revision: 0 },
    },
  };
}

function gathering(name: string, item: string): WrittenRow['composed']['gathers'] {
  return {
    name,
    item,
    together: (items) => ({ subject: items.join(' + '), html: '', text: items.join('\n') }),
  };
}

function content(heading: string): ReturnType<WrittenRow['composed']['content']> {
  const link = { label: 'Svara', url: 'https://samsyn.example/l/exempel' };
  return {
    language: 'sv',
    sender: 'Exempelkommun',
    subject: heading,
    preview: heading,
    heading,
    paragraphs: [],
    facts: [],
    details: [],
    button: link,
    footer: { why: 'Exempel', questions: 'Exempel', wrongPerson: link, privacy: link },
  };
}
