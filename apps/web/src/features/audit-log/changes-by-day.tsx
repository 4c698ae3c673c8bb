import { type AuditEntryView, civilDateOf, spokenWeekdayAndDay } from '@samsyn/contract';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useLanguage } from '../../lib/use-texts';
import { ChangeRow } from './change-row';
import { changesByDay } from './changes-by-day.rules';

/** Changes by day, in their order. */
export function ChangesByDay({ changes }: { readonly changes: readonly AuditEntryView[] }) {
  const language = useLanguage();
  const { timeZone } = useMembership();
  const today = civilDateOf(productNow(), timeZone);
  return changesByDay(changes, timeZone).map(({ day, changes: ofDay }) => (
    <section key={day} className="sa-mail-day">
      <h2 className="sa-mail-day__heading">{capital(spokenWeekdayAndDay(day, language, today))}</h2>
      <ul className="sa-rows">
        {ofDay.map((change) => (
          <ChangeRow key={change.seq} change={change} />
        ))}
      </ul>
    </section>
  ));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
