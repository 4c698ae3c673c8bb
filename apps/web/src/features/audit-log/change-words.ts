/** How a change is told in words. */
import {
  type AuditAction,
  auditActions,
  type AuditEntryView,
  catalogue,
  civilDateOf,
  clockTimeOf,
  mailKindInWords,
  spokenDate,
  spokenTime,
  type TextKey,
} from '@samsyn/contract';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';

/** Stands in a sentence where the thing's name belongs, which is a link: no text that a person can write has it. */
export const HERE = '\u0001';

export interface ChangeWords {
  /** "Sam Exempel flyttade ␁". */
  readonly sentence: string;
  /** What the thing is called. */
  readonly thing: string;
  /** What is known besides; empty when nothing is. */
  readonly remark: string;
}

/** What is counted in which action. */
const countedIn: Readonly<Partial<Record<AuditAction, 'people' | 'items' | 'meetings' | 'absences'>>> = {
  'meeting.chased': 'people',
  'agenda.told': 'people',
  'agenda.updated': 'items',
  'year.planned': 'meetings',
  'absences.set': 'absences',
};

/** Tells a change in the page's language. */
export function useChangeWords(): (change: AuditEntryView) => ChangeWords {
  const t = useTexts('app-audit-log');
  const app = useTexts('app');
  const language = useLanguage();
  const { timeZone, name: municipality } = useMembership();

  const whenIs = (text: string) => {
    const instant = new Date(text);
    const day = spokenDate(civilDateOf(instant, timeZone), language);
    return t('when', { day, time: spokenTime(clockTimeOf(instant, timeZone), language) });
  };
  const remarksOf = ({ action, whom, about, detail }: AuditEntryView): string[] => {
    const { fields, from, to, roles, answer, count, time, kind } = detail;
    const named = fields.flatMap((field) => wordsFor(`field.${field}`) ?? []);
    const counting = countedIn[action as AuditAction];
    const [year = '', half] = time?.split('-') ?? [];
    return [
      ...(time ? [half === '1' || half === '2' ? t(`half.${half}`, { year }) : year] : []),
      ...(from && to ? [t('detail.moved', { from: whenIs(from), to: whenIs(to) })] : []),
      ...(to && !from && action === 'mailing.set-due' ? [t('detail.leaves', { to: whenIs(to) })] : []),
      ...(to && !from && action === 'meeting.scheduled' ? [whenIs(to)] : []),
      ...(answer ? [wordsFor(`answer.${answer}`) ?? answer] : []),
      ...(roles.length > 0 ? [roles.map((role) => app(`role.${role}`)).join(', ')] : []),
      ...(count !== null && counting ? [t(counted(count, `count.${counting}`), { count })] : []),
      ...(named.length > 0 ? [t('detail.fields', { fields: named.join(', ') })] : []),
      ...(whom && action === 'seat.vacated' ? [t('detail.left', { whom })] : []),
      ...(kind && action.startsWith('mailing.') && about.name ? [mailKindInWords(kind, language)] : []),
    ];
  };
  /** Words that may be missing, as of a field that an earlier version had. */
  const wordsFor = (key: string) =>
    catalogue.exists(key, { ns: 'app-audit-log', lng: language })
      ? t(key as TextKey<'app-audit-log'>)
      : undefined;

  return (change) => {
    const { by, about, whom, detail } = change;
    const isMunicipality = about.type === 'municipality';
    const mail = about.type === 'mailing' && detail.kind ? mailKindInWords(detail.kind, language) : undefined;
    return {
      sentence: t(sentenceOf(change), {
        who: by.name ?? t(`actor.${by.as}`),
        what: HERE,
        whom: whom ?? t('somebody'),
      }),
      thing: about.name ?? (isMunicipality ? municipality : (mail ?? t(`thing.${about.type}`))),
      remark: remarksOf(change).join(' · '),
    };
  };
}

function sentenceOf({ action, detail }: AuditEntryView): TextKey<'app-audit-log'> {
  const known = auditActions.find((each) => each === action);
  if (!known) return 'said.other';
  const isDeputy = detail.kind === 'deputy' && (known === 'seat.appointed' || known === 'seat.vacated');
  return isDeputy ? `said.${known}Deputy` : `said.${known}`;
}
