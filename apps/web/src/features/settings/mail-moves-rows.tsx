import {
  civilDateOf,
  clockTimeOf,
  mailKindInWords,
  type MailOutlookView,
  spokenDay,
  spokenTime,
} from '@samsyn/contract';
import type { IconName } from '@samsyn/ui';
import { ConsequenceRow } from '../../components/consequences';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { isStill, type MailMove, movesOf } from './mail-moves.rules';

/** So many are told before the rest is folded away. */
const TOLD = 6;

type Told = Omit<MailMove, 'before'> & Partial<Pick<MailMove, 'before'>>;

/** Which mails a change of the settings moves, adds and takes away, each with its days. */
export function MailMovesRows({ mail }: { readonly mail: MailOutlookView }) {
  const t = useTexts('app-settings');
  const follows = useTexts('app-follows');
  const language = useLanguage();
  const moves = movesOf(mail);
  const { people, kinds } = moves.now;
  const parts: [IconName, 'moved' | 'added' | 'dropped'][] = [
    ['move', 'moved'],
    ['plus', 'added'],
    ['stop', 'dropped'],
  ];
  if (isStill(moves)) return <ConsequenceRow icon="mail" title={t('moves.still')} />;
  return (
    <>
      <ConsequenceRow
        icon="mail"
        title={people > 0 ? follows(counted(people, 'now'), { count: people }) : follows('noMail')}
        text={kinds.map((kind) => mailKindInWords(kind, language)).join(' · ')}
      />
      {parts
        .filter(([, part]) => moves[part].length > 0)
        .map(([icon, part]) => {
          const count = moves[part].reduce((total, each) => total + each.people, 0);
          return (
            <ConsequenceRow
              key={part}
              icon={icon}
              title={t(counted(count, `moves.${part}`), { count })}
              text={<Mails mails={moves[part]} />}
            />
          );
        })}
    </>
  );
}

function Mails({ mails }: { readonly mails: readonly Told[] }) {
  const t = useTexts('app-settings');
  const inWords = useMoveInWords();
  const lines = mails.map((mail) => <li key={inWords(mail)}>{inWords(mail)}</li>);
  const rest = lines.length - TOLD;
  return (
    <>
      <ul className="sa-lines">{lines.slice(0, TOLD)}</ul>
      {rest > 0 ? (
        <details className="sa-fold">
          <summary>{t('moves.more', { count: rest })}</summary>
          <ul className="sa-lines">{lines.slice(TOLD)}</ul>
        </details>
      ) : null}
    </>
  );
}

/** "Kallelse: från 10 mars till 3 mars, 7 personer"; with the time of day where the day stays. */
function useMoveInWords(): (mail: Told) => string {
  const t = useTexts('app-settings');
  const language = useLanguage();
  const { timeZone } = useMembership();
  const today = civilDateOf(productNow(), timeZone);
  return ({ kind, before, at, people: count }) => {
    const isSameDay = before && civilDateOf(before, timeZone) === civilDateOf(at, timeZone);
    const when = (instant: Date) => {
      const day = spokenDay(civilDateOf(instant, timeZone), language, today);
      const time = spokenTime(clockTimeOf(instant, timeZone), language);
      return isSameDay ? t('moves.time', { day, time }) : day;
    };
    const words = mailKindInWords(kind, language);
    const told = before
      ? t('moves.from', { kind: words, before: when(before), at: when(at) })
      : t('moves.on', { kind: words, at: when(at) });
    return t(counted(count, 'moves.people'), { told, count });
  };
}
