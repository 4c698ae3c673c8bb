import type { LeadingAccount } from '@samsyn/access';
import { civilDateOf, type ContactLanguage, type Matter, matterWords, translate } from '@samsyn/contract';
import { mailFrame } from '@samsyn/mailings';
import type { MailContent } from '@samsyn/ui';
import type { OverviewDossier } from './overview-dossier';

/** As many matters as are read on a morning; the rest is counted. */
const MOST_TOLD = 12;

/** Why somebody gets it: as coordinator, as backup, or as the one who is told when nobody takes care of it. */
export function overviewMailFrame(
  { municipality, leadership, publicUrl }: OverviewDossier,
  { id, language }: LeadingAccount,
) {
  const t = translate(language, 'overview');
  const is = (accounts: readonly LeadingAccount[]) => accounts.some((each) => each.id === id);
  const role = is(leadership.coordinators)
    ? 'why.coordinator'
    : is(leadership.backups)
      ? 'why.backup'
      : 'why.escalation';
  return mailFrame(municipality, {
    language,
    why: t(role, { municipality: municipality.name }),
    publicUrl,
  });
}

/** What needs someone, most urgent first, each with why and whether it is new; and how much more there is. */
export function toldMatters(
  matters: readonly Matter[],
  language: ContactLanguage,
  { calendar, now }: OverviewDossier,
  isNew: (matter: Matter) => boolean = () => false,
): { facts: MailContent['facts']; rest: string[] } {
  const today = civilDateOf(now, calendar.zone);
  const t = translate(language, 'overview');
  const more = matters.slice(MOST_TOLD);
  const fresh = more.filter(isNew).length;
  return {
    facts: matters.slice(0, MOST_TOLD).map((matter) => {
      const { heading, reason } = matterWords(matter, language, today);
      return { label: isNew(matter) ? t('list.new', { heading }) : heading, value: reason };
    }),
    rest: more.length > 0 ? [t(fresh > 0 ? 'list.restNew' : 'list.rest', { count: more.length, fresh })] : [],
  };
}
