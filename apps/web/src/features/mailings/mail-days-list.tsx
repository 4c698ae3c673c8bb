import { civilDateOf, spokenWeek, spokenWeekdayAndDay, type MailGroupView } from '@samsyn/contract';
import { daysFrom } from '../../lib/days.rules';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { groupKey, type MailDay, mailDays } from './mail-days.rules';
import { MailGroupRow } from './mail-group-row';

export interface MailDaysListProps {
  readonly groups: readonly MailGroupView[];
  readonly chosen: string | undefined;
}

/** Mails by day, in their order. */
export function MailDaysList({ groups, chosen }: MailDaysListProps) {
  const { timeZone } = useMembership();
  return mailDays(groups, timeZone).map((day) => (
    <section key={day.day} className="sa-mail-day">
      <DayHeading day={day.day} />
      <ul className="sa-rows">
        {day.groups.map((group) => (
          <MailGroupRow key={groupKey(group)} group={group} chosen={chosen} />
        ))}
      </ul>
    </section>
  ));
}

function DayHeading({ day }: Pick<MailDay, 'day'>) {
  const t = useTexts('app-mailings');
  const language = useLanguage();
  const { timeZone } = useMembership();
  const today = civilDateOf(productNow(), timeZone);
  const ahead = daysFrom(today, day);
  const words = spokenWeekdayAndDay(day, language, today);
  const distance =
    ahead === 0
      ? t('in.today')
      : ahead === 1
        ? t('in.tomorrow')
        : ahead > 1
          ? t('in.days', { count: ahead })
          : '';
  return (
    <h3 className="sa-mail-day__heading">
      {words.charAt(0).toUpperCase() + words.slice(1)}
      <span className="sa-hint"> {[spokenWeek(day, language), distance].filter(Boolean).join(' · ')}</span>
    </h3>
  );
}
