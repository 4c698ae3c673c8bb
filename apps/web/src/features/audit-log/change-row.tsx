import { type AuditEntryView, clockTimeOf, spokenTime } from '@samsyn/contract';
import { useMembership } from '../../lib/me';
import { useLanguage } from '../../lib/use-texts';
import { ChangedThing } from './changed-thing';
import { HERE, useChangeWords } from './change-words';

/** One change: when, who did what in a sentence, and what is known of it besides. */
export function ChangeRow({ change }: { readonly change: AuditEntryView }) {
  const language = useLanguage();
  const { timeZone } = useMembership();
  const { sentence, thing, remark } = useChangeWords()(change);
  const [before = '', after] = sentence.split(HERE);
  return (
    <li className="sa-mail">
      <time className="sa-mail__time" dateTime={change.at}>
        {spokenTime(clockTimeOf(new Date(change.at), timeZone), language)}
      </time>
      <div className="sa-mail__words">
        <p>
          {before}
          {after === undefined ? null : <ChangedThing about={change.about} words={thing} />}
          {after}
        </p>
        {remark ? <p className="sa-hint">{remark}</p> : null}
      </div>
    </li>
  );
}
