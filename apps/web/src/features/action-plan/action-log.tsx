import {
  type ActionLogEntryView,
  type ActionView,
  addressOf,
  civilDateOf,
  mailKindInWords,
  type MailingView,
  openActionFile,
} from '@samsyn/contract';
import { type IconName, Timeline, type TimelineEntry } from '@samsyn/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { FileLink } from '../../components/file-link';
import { Paged } from '../../components/paged';
import { useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { logOf } from './action-plan.query';
import { tasksOf } from './action-tasks';
import { amountWithUnit } from './amount.rules';
import { logLines } from './log-line.rules';
import { useMailsAbout } from './use-mails-about';
import { useRoleInWords, useSpokenCivilDay } from './use-action-words';

/** Fetched when it is first opened. */
const CorrectEntryDialog = lazy(() => import('./correct-entry.dialog'));

export interface ActionLogProps {
  readonly action: ActionView;
  /** Right below the heading of the screen; otherwise below that of the action. */
  readonly isAlone: boolean;
}

/** What was logged about an action, the latest first, back to when it was added. */
export function ActionLog({ action, isAlone }: ActionLogProps) {
  const Heading = isAlone ? 'h2' : 'h3';
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const pages = useInfiniteQuery(logOf({ municipality, actionId: action.id }));
  const mails = useMailsAbout(action);
  const told = useTold(action);
  const [corrected, setCorrected] = useState<ActionLogEntryView>();
  const mayCorrect = tasksOf(action, useMembership()).includes('log');
  return (
    <section className="sa-log" aria-labelledby="log">
      <Heading className="sa-log__heading" id="log">
        {t('log.heading')}
      </Heading>
      <Paged pages={pages} empty={t('log.empty')} more={t('log.more')}>
        {(entries) =>
          pages.isSuccess ? (
            <Timeline
              entries={[
                ...logLines(entries, mails, !pages.hasNextPage).map((line) =>
                  'entry' in line
                    ? told.entry(line.entry, {
                        correction: entries.find(({ correctsId }) => correctsId === line.entry.id),
                        onCorrect: mayCorrect ? setCorrected : undefined,
                      })
                    : told.mail(line.mail),
                ),
                ...(pages.hasNextPage ? [] : [told.beginning]),
              ]}
            />
          ) : null
        }
      </Paged>
      {corrected ? (
        <Suspense>
          <CorrectEntryDialog action={action} entry={corrected} onClose={() => setCorrected(undefined)} />
        </Suspense>
      ) : null}
    </section>
  );
}

/** What becomes of an entry: the one that corrects it, or the way to correct it, for who may. */
interface Correcting {
  readonly correction: ActionLogEntryView | undefined;
  readonly onCorrect: ((entry: ActionLogEntryView) => void) | undefined;
}

/** How the mark of a mail looks: what left is no more than told, what leaves next is to come. */
const mailLooks = { sent: 'planned', pending: 'next', failed: 'failed' } as const;

/** How entries are told: when and by whom, what was written, and what it changed. */
function useTold(action: ActionView) {
  const t = useTexts('app-actions');
  const { slug: municipality, timeZone } = useMembership();
  const language = useLanguage();
  const spoken = useSpokenCivilDay();
  const changesOf = useChanges(action);
  const authorOf = useAuthor();
  const dayOf = (instant: string) => spoken.short(civilDateOf(new Date(instant), timeZone));
  const hrefOf = (fileId: string) =>
    addressOf(openActionFile, { municipality, params: { actionId: action.id, fileId } });
  const entry = (logged: ActionLogEntryView, { correction, onCorrect }: Correcting): TimelineEntry => {
    const corrected = correction ? [t('log.corrected', { day: dayOf(correction.loggedAt) })] : [];
    const changes = [...corrected, ...changesOf(logged)];
    const isCorrectable = onCorrect && logged.mayCorrect && logged.text !== null && !correction;
    const lines = (
      <ul className="sa-lines">
        {changes.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    );
    const written = logged.text ? <span className="sa-written">{logged.text}</span> : undefined;
    const { file } = logged;
    const below = written && changes.length > 0 ? lines : undefined;
    return {
      key: logged.id,
      mark: 'event',
      icon: iconOf(logged),
      when: t('log.by', { day: dayOf(logged.loggedAt), author: authorOf(logged) }),
      title: written ?? lines,
      ...(below || file || isCorrectable
        ? {
            text: (
              <>
                {below}
                {file ? <FileLink file={file} href={hrefOf(file.id)} /> : null}
                {isCorrectable ? (
                  <button
                    type="button"
                    className="ds-button sa-button--small"
                    data-variant="tertiary"
                    aria-label={t('log.correctOf', { day: dayOf(logged.loggedAt) })}
                    onClick={() => onCorrect(logged)}
                  >
                    {t('log.correct')}
                  </button>
                ) : null}
              </>
            ),
          }
        : {}),
    };
  };
  const mail = ({ id, kind, state, sentAt, dueAt, addressee }: MailingView): TimelineEntry => {
    const look = mailLooks[state === 'sent' || state === 'pending' ? state : 'failed'];
    const who = state !== 'pending' && addressee ? addressee.name : undefined;
    const words = { kind: mailKindInWords(kind, language), who: who ?? '' };
    return {
      key: id,
      mark: look,
      icon: 'mail',
      when: t('log.by', { day: dayOf(sentAt ?? dueAt), author: t('log.automatic') }),
      title: t(who ? `log.mail.${look}` : `log.mail.${look}Unnamed`, words),
    };
  };
  const beginning: TimelineEntry = {
    key: 'created',
    mark: 'planned',
    icon: 'flag',
    when: dayOf(action.createdAt),
    title: t('log.created'),
  };
  return { entry, mail, beginning };
}

function iconOf({ status, due, handedTo, text, reading }: ActionLogEntryView): IconName {
  if (status) return status.to === 'done' ? 'check' : status.to === 'stopped' ? 'stop' : 'arrow';
  if (handedTo) return 'person';
  if (due) return 'calendar';
  return reading && !text ? 'flag' : 'pen';
}

function useAuthor(): (logged: ActionLogEntryView) => string {
  const t = useTexts('app-actions');
  const inWords = useRoleInWords();
  return ({ authorName: name, authorRole, onBehalfOf: holder, source }) => {
    const role = inWords(authorRole);
    const named = name ? t('log.named', { name, role }) : role;
    const who = holder ? t('log.behalf', { holder, name: name ?? role }) : named;
    return source === 'link' ? `${who}, ${t('log.link')}` : who;
  };
}

function useChanges({ indicator }: ActionView): (logged: ActionLogEntryView) => string[] {
  const t = useTexts('app-actions');
  const language = useLanguage();
  const spoken = useSpokenCivilDay();
  const statusChange = ({ from, to }: NonNullable<ActionLogEntryView['status']>) => {
    if (from === to) return t('log.still', { status: t(`status.${to}`) });
    return t('log.status', { from: t(`status.${from}`), to: t(`status.${to}`) });
  };
  return ({ status, stoppedReason, due, handedTo, reading, correctsId }) => [
    ...(correctsId ? [t('log.corrects')] : []),
    ...(status ? [statusChange(status)] : []),
    ...(stoppedReason ? [stoppedReason] : []),
    ...(due ? [t('log.due', { from: spoken.short(due.from), to: spoken.short(due.to) })] : []),
    ...(handedTo ? [t('log.handedTo', { seat: handedTo })] : []),
    ...(reading
      ? [
          t('log.reading', {
            indicator: indicator?.name ?? t('facts.indicator'),
            value: amountWithUnit(reading.value, indicator?.unit ?? null, language),
          }),
        ]
      : []),
  ];
}
