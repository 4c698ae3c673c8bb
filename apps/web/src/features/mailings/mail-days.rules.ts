import { type CivilDate, civilDateOf, type MailGroupView } from '@samsyn/contract';
import { mailedOrganisation, mailedTo } from '../../components/mailed-to.rules';

/** The groups of one day on the municipality's wall. */
export interface MailDay {
  readonly day: CivilDate;
  readonly groups: readonly MailGroupView[];
}

/** Groups in their order, parted by day. */
export function mailDays(groups: readonly MailGroupView[], zone: string): MailDay[] {
  const days: { day: CivilDate; groups: MailGroupView[] }[] = [];
  for (const group of groups) {
    const day = civilDateOf(new Date(group.dueAt), zone);
    const last = days.at(-1);
    if (last?.day === day) last.groups.push(group);
    else days.push({ day, groups: [group] });
  }
  return days;
}

/** What names a group: no two of a list are alike in it. */
export function groupKey({ subject, kind, occasion, dueAt }: MailGroupView): string {
  return [dueAt, subject.id, kind, occasion].join(' ');
}

/**
 * Whom mails are for: one by name, so that several of the same kind at the same time can be told apart, and of more the
 * organisations, each once, the first few by name; `more` are left out.
 */
export function recipientsOf(
  { mails }: Pick<MailGroupView, 'mails'>,
  most: number,
): { readonly named: readonly string[]; readonly more: number } {
  const nameOf = mails.length === 1 ? mailedTo : mailedOrganisation;
  const all = [...new Set(mails.flatMap((mail) => nameOf(mail) ?? mailedOrganisation(mail) ?? []))];
  return { named: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** Whether somebody gets it only if they have not answered by then. */
export function isForUnanswered({ kind }: Pick<MailGroupView, 'kind'>): boolean {
  return kind === 'meetings.chase';
}

/** Whether some mail is on its way, or due, so that the page had better look again soon. */
export function isLeaving(groups: readonly MailGroupView[], now: Date): boolean {
  return groups.some(
    ({ dueAt, mails }) =>
      Date.parse(dueAt) <= now.getTime() &&
      mails.some(({ state }) => state === 'sending' || state === 'pending'),
  );
}
