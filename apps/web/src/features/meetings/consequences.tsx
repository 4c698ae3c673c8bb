import { mailKindInWords, type MailOutlookView } from '@samsyn/contract';
import { Icon, type IconName } from '@samsyn/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from '../../components/loading';
import { Refused } from '../../lib/api';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { type OutlookKind, partsOf } from './mail-outlook.rules';
import { counted } from './meeting-words';
import { refusalWords } from './refusal-words';

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
}

/** What follows before it is done: who gets mail now, what falls away, what gets another day. */
export function Consequences({ preview, isAsked = true, others = [], waiting }: ConsequencesProps) {
  const t = useTexts('app-meetings');
  const { data, error, isFetching } = preview;
  return (
    <section className="sa-follows" aria-labelledby="follows" aria-busy={isAsked && isFetching}>
      <h3 className="sa-follows__heading" id="follows">
        {t('follows.heading')}
      </h3>
      <div aria-live="polite">
        {!isAsked ? (
          <p className="sa-hint">{waiting}</p>
        ) : error ? (
          <p className="sa-hint">{wordsOf(error, t)}</p>
        ) : data ? (
          <ul className="sa-rows">
            <OutlookRows mail={data.mail} />
            {others.map((each) => (
              <Row key={each.title} {...each} />
            ))}
          </ul>
        ) : (
          <Loading lines={3} />
        )}
      </div>
    </section>
  );
}

function OutlookRows({ mail }: { readonly mail: MailOutlookView }) {
  const t = useTexts('app-meetings');
  const language = useLanguage();
  const { now, moved, dropped } = partsOf(mail);
  const count = now.people;
  const kinds = now.kinds.map((kind) => mailKindInWords(kind, language)).join(' · ');
  const withdrawn = dropped.reduce((total, { people }) => total + people, 0);
  return (
    <>
      {count > 0 ? (
        <Row icon="mail" title={t(counted(count, 'follows.now'), { count })} text={kinds} />
      ) : (
        <Row icon="mail" title={t('follows.noMail')} text={t('follows.noMailText')} />
      )}
      {withdrawn > 0 ? (
        <Row
          icon="stop"
          title={t(counted(withdrawn, 'follows.withdrawn'), { count: withdrawn })}
          text={<Days mails={dropped} />}
        />
      ) : null}
      {moved.length > 0 ? (
        <Row icon="clock" title={t('follows.later')} text={<Days mails={moved} />} />
      ) : null}
    </>
  );
}

/** "Dagordning 21 april, påminnelse om mötet 27 april", each once. */
function Days({ mails }: { readonly mails: readonly OutlookKind[] }) {
  const t = useTexts('app-meetings');
  const language = useLanguage();
  const spokenDay = useSpokenDay();
  const told = mails.map(({ kind, at }) =>
    t('follows.kindOn', {
      kind: mailKindInWords(kind, language),
      day: spokenDay(at),
    }),
  );
  return [...new Set(told)].join(' · ');
}

function Row({ icon, title, text }: Omit<Consequence, 'text'> & { readonly text?: ReactNode }) {
  return (
    <li className="sa-follows__row">
      <Icon name={icon} />
      <div>
        <p className="sa-strong">{title}</p>
        {text ? <p className="sa-hint">{text}</p> : null}
      </div>
    </li>
  );
}

function wordsOf(error: Error, t: ReturnType<typeof useTexts<'app-meetings'>>): string {
  return (error instanceof Refused ? refusalWords(error.problem.code, t) : undefined) ?? t('follows.unknown');
}
