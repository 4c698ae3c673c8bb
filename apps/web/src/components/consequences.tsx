import { appFollowsTexts, mailKindInWords, type MailOutlookView } from '@samsyn/contract';
import { Icon, type IconName } from '@samsyn/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading';
import { addTexts } from '../lib/add-texts';
import { Refused } from '../lib/api';
import { counted } from '../lib/counted.rules';
import { useSpokenDay } from '../lib/use-spoken-day';
import { useLanguage, useTexts } from '../lib/use-texts';
import { type OutlookKind, partsOf } from './mail-outlook.rules';

addTexts('app-follows', appFollowsTexts);

/** One thing that follows. */
export interface Consequence {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string;
}

export interface ConsequencesProps {
  /** What the server has worked out; nothing is asked while it is disabled. */
  readonly preview: UseQueryResult<{ readonly mail: MailOutlookView }>;
  /** What follows beside mail. */
  readonly others?: readonly Consequence[];
  /** Whether there is something to work out. */
  readonly isAsked?: boolean;
  /** What stands here while there is nothing to work out yet. */
  readonly waiting?: string;
  /** Why no mail leaves now, where it does not. */
  readonly silence?: string;
  /** To whom mail of a kind goes, where that is known. */
  readonly whom?: (kind: string) => string | undefined;
  /** Tells the mail by other rows than what leaves now, what falls away and what goes by itself. */
  readonly tells?: (mail: MailOutlookView) => ReactNode;
  /** What a refusal means here. */
  readonly refusal?: (code: string) => string | undefined;
}

/** What follows before it is done: who gets mail now, what falls away, what gets another day. */
export function Consequences(props: ConsequencesProps) {
  const { preview, isAsked = true, others = [], waiting, silence, whom, tells, refusal } = props;
  const t = useTexts('app-follows');
  const app = useTexts('app');
  const { data, error, isFetching, refetch } = preview;
  return (
    <section className="sa-follows" aria-labelledby="follows" aria-busy={isAsked && isFetching}>
      <h3 className="sa-follows__heading" id="follows">
        {t('heading')}
      </h3>
      <div aria-live="polite">
        {!isAsked ? (
          <p className="sa-hint">{waiting}</p>
        ) : error ? (
          <p className="sa-hint">
            {wordsOf(error, refusal) ?? (
              <>
                {t('unknown')}{' '}
                <button className="sa-inline" type="button" onClick={() => void refetch()}>
                  {app('retry')}
                </button>
              </>
            )}
          </p>
        ) : data ? (
          <ul className="sa-rows">
            {tells ? tells(data.mail) : <OutlookRows mail={data.mail} silence={silence} whom={whom} />}
            {others.map((each) => (
              <ConsequenceRow key={each.title} {...each} />
            ))}
          </ul>
        ) : (
          <Loading lines={3} />
        )}
      </div>
    </section>
  );
}

interface OutlookRowsProps {
  readonly mail: MailOutlookView;
  readonly silence: string | undefined;
  readonly whom: ConsequencesProps['whom'];
}

function OutlookRows({ mail, silence, whom }: OutlookRowsProps) {
  const t = useTexts('app-follows');
  const { now, moved, dropped } = partsOf(mail);
  const count = now.people;
  const kinds = now.kinds.map(useMailTo(whom)).join(' · ');
  const withdrawn = dropped.reduce((total, { people }) => total + people, 0);
  return (
    <>
      {count > 0 ? (
        <ConsequenceRow icon="mail" title={t(counted(count, 'now'), { count })} text={kinds} />
      ) : (
        <ConsequenceRow icon="mail" title={t('noMail')} text={silence} />
      )}
      {withdrawn > 0 ? (
        <ConsequenceRow
          icon="stop"
          title={t(counted(withdrawn, 'withdrawn'), { count: withdrawn })}
          text={<Days mails={dropped} whom={undefined} />}
        />
      ) : null}
      {moved.length > 0 ? (
        <ConsequenceRow icon="clock" title={t('later')} text={<Days mails={moved} whom={whom} isCounted />} />
      ) : null}
    </>
  );
}

/** "Kallelse", or "Kallelse till Kim Exempel" where it is known to whom. */
function useMailTo(whom: ConsequencesProps['whom']): (kind: string) => string {
  const t = useTexts('app-follows');
  const language = useLanguage();
  return (kind) => {
    const words = mailKindInWords(kind, language);
    const who = whom?.(kind);
    return who ? t('to', { kind: words, who }) : words;
  };
}

interface DaysProps {
  readonly mails: readonly OutlookKind[];
  readonly isCounted?: boolean;
  readonly whom: ConsequencesProps['whom'];
}

/** "Dagordning 21 april, 7 personer", each kind and day once, on a line of its own. */
function Days({ mails, whom, isCounted = false }: DaysProps) {
  const t = useTexts('app-follows');
  const spokenDay = useSpokenDay();
  const mailTo = useMailTo(whom);
  const people = new Map<string, { count: number; isNamed: boolean }>();
  for (const { kind, at, people: count } of mails) {
    const told = t('kindOn', { kind: mailTo(kind), day: spokenDay(at) });
    const before = people.get(told)?.count ?? 0;
    people.set(told, { count: before + count, isNamed: whom?.(kind) !== undefined });
  }
  const words = [...people].map(([told, { count, isNamed }]) =>
    isCounted && !isNamed ? t(counted(count, 'people'), { told, count }) : told,
  );
  return words.length === 1 ? (
    words[0]
  ) : (
    <ul className="sa-lines">
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

/** One thing that follows, as it is told. */
export function ConsequenceRow({
  icon,
  title,
  text,
}: Omit<Consequence, 'text'> & { readonly text?: ReactNode }) {
  return (
    <li className="sa-follows__row">
      <Icon name={icon} />
      <div>
        <p className="sa-strong">{title}</p>
        {text ? <div className="sa-hint">{text}</div> : null}
      </div>
    </li>
  );
}

function wordsOf(error: Error, refusal: ConsequencesProps['refusal']): string | undefined {
  return error instanceof Refused ? refusal?.(error.problem.code) : undefined;
}
