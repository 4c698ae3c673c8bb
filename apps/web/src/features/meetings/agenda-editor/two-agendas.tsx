import { type AgendaItem, agendaMinutes, type ParticipantReplyView } from '@samsyn/contract';
import { NoticeBox } from '@samsyn/ui';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../lib/use-texts';
import { spokenDuration } from '../meeting-words';
import { presenterWords } from './presenter-words';
import { isSameItem } from './agenda-draft.rules';

export interface TwoAgendasProps {
  readonly mine: readonly AgendaItem[];
  readonly theirs: readonly AgendaItem[];
  readonly participants: readonly ParticipantReplyView[];
  readonly onKeep: (whose: 'mine' | 'theirs') => void;
}

/** Two people have changed one agenda: both side by side, what differs marked, and one of them is chosen. */
export function TwoAgendas({ mine, theirs, participants, onKeep }: TwoAgendasProps) {
  const t = useTexts('app-agenda');
  const words = useTexts('app-meetings');
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), []);
  const sides = [
    {
      whose: 'theirs',
      label: t('conflict.theirs'),
      use: t('conflict.useTheirs'),
      items: theirs,
      other: mine,
    },
    { whose: 'mine', label: t('conflict.mine'), use: t('conflict.useMine'), items: mine, other: theirs },
  ] as const;
  return (
    <div className="sa-told" role="alert" tabIndex={-1} ref={told}>
      <NoticeBox tone="danger" heading={t('conflict.heading')}>
        <p>{t('conflict.text')}</p>
        <div className="sa-pair sa-two">
          {sides.map(({ whose, label, use, items, other }) => (
            <section key={whose} aria-label={label}>
              <h3 className="sa-strong">
                {label} <span className="sa-hint">{spokenDuration(agendaMinutes(items), words)}</span>
              </h3>
              <ol>
                {items.map((item, at) => {
                  const presenter = presenterWords(item, participants);
                  const differs = !other.some((each) => isSameItem(item, each));
                  return (
                    <li key={`${at} ${item.title}`} data-differs={differs || undefined}>
                      {item.title} · {words('agenda.minutes', { minutes: item.minutes })}
                      {presenter ? ` · ${presenter}` : ''}
                      {differs ? <span className="ds-sr-only"> ({t('conflict.differs')})</span> : null}
                    </li>
                  );
                })}
              </ol>
              <button
                className="ds-button"
                data-variant="secondary"
                type="button"
                onClick={() => onKeep(whose)}
              >
                {use}
              </button>
            </section>
          ))}
        </div>
      </NoticeBox>
    </div>
  );
}
