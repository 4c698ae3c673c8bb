import {
  civilDate,
  type CivilDate,
  civilDateOf,
  type ContactLanguage,
  daysBetween,
  seatInWords,
  spokenDay,
  translate,
} from '@samsyn/contract';
import { mailFrame, type MailSender } from '@samsyn/mailings';
import type { MailContent } from '@samsyn/ui';
import { actionMailSample } from '../action-mail-sample';
import type { RemindedAction } from '../dossier/action-dossier';

/** What a mail about all that a seat has open says. */
export interface StandingFacts {
  readonly sender: MailSender;
  readonly publicUrl: string;
  readonly zone: string;
  readonly today: CivilDate;
  readonly seat: { readonly function: string; readonly organisation: string };
  readonly open: readonly Pick<RemindedAction, 'title' | 'status' | 'dueOn' | 'lastLoggedAt'>[];
  readonly reader: {
    readonly as: 'holder' | 'deputy';
    readonly name: string | null;
    readonly language: ContactLanguage;
    readonly url: string;
    readonly wrongPersonUrl?: string;
  };
}

/** More actions than are read in one mail; the page has them all. */
const MOST_TOLD = 12;

/** Each quarter: each open action with its day and how it stands, and one way to say more. */
export function standingEmail(facts: StandingFacts): MailContent {
  const { open, reader } = facts;
  const t = translate(reader.language, 'actions');
  const count = open.length;
  return openActionsEmail(facts, {
    subject: count === 1 ? t('standing.subjectOne') : t('standing.subject', { count }),
    heading: t('standing.heading'),
    intro: 'standing.intro',
  });
}

/** What a mail of all that is open says of itself. */
interface Opening {
  readonly subject: string;
  readonly heading: string;
  readonly intro: 'standing.intro' | 'takenOver.intro';
}

/** The words of a mail that tells a seat's reader all that is open. */
export function openActionsEmail(facts: StandingFacts, { subject, heading, intro }: Opening): MailContent {
  const { open, publicUrl, reader, sender } = facts;
  const { language } = reader;
  const t = translate(language, 'actions');
  const seat = seatInWords(facts.seat, language);
  const rest = open.length - MOST_TOLD;
  return {
    ...mailFrame(sender, {
      language,
      publicUrl,
      wrongPersonUrl: reader.wrongPersonUrl,
      why: t(whyOf(facts), { seat, municipality: sender.name }),
    }),
    subject,
    preview: open[0]?.title ?? '',
    heading,
    greeting: reader.name ? t('mail.greetingByName', { name: reader.name }) : t('mail.greeting'),
    paragraphs: [t(intro, { seat }), ...(reader.as === 'deputy' ? [t('mail.standIn', { seat })] : [])],
    facts: open
      .slice(0, MOST_TOLD)
      .map((action) => ({ label: action.title, value: standsOf(action, facts) })),
    details: [...(rest > 0 ? [t('standing.rest', { count: rest })] : []), t('mail.link')],
    button: { label: t('mail.button'), url: reader.url },
  };
}

function whyOf({ open, reader }: StandingFacts) {
  if (reader.as === 'deputy') return 'mail.why.stand-in';
  return open.length === 1 ? 'mail.why.holder' : 'mail.why.holder-several';
}

/** "Sista dag 30 juni. Pågår. Senast antecknat 8 januari." */
function standsOf(
  { dueOn, status, lastLoggedAt }: StandingFacts['open'][number],
  { reader: { language }, today, zone }: StandingFacts,
): string {
  const t = translate(language, 'actions');
  const day = (date: CivilDate) => spokenDay(date, language, today);
  const late = daysBetween(dueOn, today);
  const due =
    late > 0
      ? t('standing.overdue', { day: day(dueOn), days: late })
      : t('standing.due', { day: day(dueOn) });
  const logged = lastLoggedAt
    ? t('standing.logged', { day: day(civilDateOf(lastLoggedAt, zone)) })
    : t('standing.neverLogged');
  return `${due} ${t(`status.${status}`)}. ${logged}`;
}

/** For specs and for looking at the mail. */
export const standingSample: StandingFacts = {
  sender: actionMailSample.sender,
  publicUrl: actionMailSample.publicUrl,
  zone: 'Europe/Stockholm',
  today: civilDate('2027-04-01'),
  seat: actionMailSample.seat,
  open: [
    {
      title: 'Ta fram rutin för hänvisning till avhopparstöd och anhörigstöd',
      status: 'ongoing',
      dueOn: civilDate('2027-02-22'),
      lastLoggedAt: new Date('2027-01-08T09:00:00Z'),
    },
    {
      title: 'Stöd till anhöriga: kontaktväg hos socialtjänsten',
      status: 'planned',
      dueOn: civilDate('2027-06-30'),
      lastLoggedAt: null,
    },
  ],
  reader: { as: 'holder', name: 'Noor Exempel', language: 'sv', url: 'https://samsyn.example/l/exempel' },
};
