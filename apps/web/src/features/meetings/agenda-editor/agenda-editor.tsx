import {
  type AgendaItem,
  agendaTimes,
  type AgendaView,
  fittedAgenda,
  type MailingView,
  type MeetingView,
  type ParticipantReplyView,
  spokenTime,
} from '@samsyn/contract';
import { Card, Icon } from '@samsyn/ui';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Screen } from '../../../components/screen';
import { announce } from '../../../lib/announcements';
import { useLanguage, useTexts } from '../../../lib/use-texts';
import { FollowUp } from '../follow-up';
import { AgendaNotices } from './agenda-notices';
import { type DraftItem, keyed, moved } from './agenda-draft.rules';
import { ItemRow } from './item-row';
import { PresentersCard } from './presenters-card';
import { SaveStatus } from './save-status';
import { isAtRisk } from './save-state.rules';
import { hasLeft, SendsCard } from './sends-card';
import { TimeCard } from './time-card';
import { TwoAgendas } from './two-agendas';
import { useAgendaDraft } from './use-agenda-draft';
import { useRefocus } from './use-refocus';

/** What an item is until somebody says how long it takes. */
const USUAL_MINUTES = 10;

export interface AgendaEditorProps {
  readonly one: { readonly municipality: string; readonly meetingId: string };
  readonly meeting: MeetingView;
  readonly agenda: AgendaView;
  readonly participants: readonly ParticipantReplyView[];
  readonly mails: readonly MailingView[];
  readonly standing: readonly AgendaItem[];
  readonly eyebrow: ReactNode;
  readonly facts: ReactNode;
}

/** An agenda being written: its items, when each begins, whether the time suffices, and what is saved of it. */
export function AgendaEditor(props: AgendaEditorProps) {
  const { one, meeting, agenda, participants, mails, standing, eyebrow, facts } = props;
  const t = useTexts('app-agenda');
  const language = useLanguage();
  const draft = useAgendaDraft(one, agenda);
  const { items, state } = draft;
  const [openKey, setOpen] = useState<string>();
  const [told, setTold] = useState('');
  const [dragged, setDragged] = useState<string>();
  const refocus = useRefocus();
  const startsAt = new Date(meeting.startsAt);
  const available = Math.round((Date.parse(meeting.endsAt) - startsAt.getTime()) / 60_000);
  const times = (of: readonly DraftItem[]) =>
    agendaTimes(startsAt, meeting.timeZone, of).map((time) => spokenTime(time, language));
  const starts = times(items);
  useBlocker({
    shouldBlockFn: () => draft.isDirty && isAtRisk(state) && !window.confirm(t('leave')),
    enableBeforeUnload: () => draft.isDirty,
  });
  const nameOf = ({ title, kind }: DraftItem) => title.trim() || t(kind === 'break' ? 'break' : 'untitled');
  const replace = (key: string, edited: Partial<DraftItem>) =>
    draft.change(items.map((item) => (item.key === key ? { ...item, ...edited } : item)));
  const move = (key: string, position: number) => {
    const next = moved(items, key, position);
    const item = next[position];
    if (next === items || !item) return;
    refocus();
    draft.change(next);
    const values = { item: nameOf(item), position: position + 1, count: next.length };
    setTold(t('moved', { ...values, start: times(next)[position] ?? '' }));
  };
  const add = (item: DraftItem, position = items.length) => {
    draft.change(items.toSpliced(position, 0, item));
    setOpen(item.key);
  };
  const instead = (next: readonly DraftItem[], words: string) => {
    const before = items;
    draft.change(next);
    announce(words, 'success', () => {
      draft.change(before);
      announce(t('undone'));
    });
  };
  return (
    <Screen
      heading={t('heading')}
      eyebrow={eyebrow}
      facts={facts}
      state={<SaveStatus draft={draft} timeZone={meeting.timeZone} />}
    >
      {state.kind === 'conflict' ? (
        <TwoAgendas
          mine={items}
          theirs={state.theirs.items}
          participants={participants}
          onKeep={draft.keep}
        />
      ) : null}
      <AgendaNotices
        one={one}
        agenda={agenda}
        isDirty={draft.isDirty}
        isSent={hasLeft(mails)}
        onUse={draft.save}
      />
      <div className="sa-columns">
        <Card id="items" heading={t('items')} aside={t('recalculated')}>
          <p className="ds-sr-only" role="status">
            {told}
          </p>
          {items.length === 0 ? <p className="sa-empty">{t('empty')}</p> : null}
          <ol className="sa-items" aria-labelledby="items">
            {items.map((item, position) => (
              <ItemRow
                key={item.key}
                item={item}
                name={nameOf(item)}
                start={starts[position] ?? ''}
                end={times([...items.slice(0, position + 1), keyed(item)])[position + 1] ?? ''}
                place={{ position, count: items.length }}
                participants={participants}
                isOpen={item.key === openKey}
                isDragged={item.key === dragged}
                onOpen={(isOpen) => setOpen(isOpen ? item.key : undefined)}
                onChange={(edited) => replace(item.key, edited)}
                onMove={(to) => move(item.key, to)}
                onDrag={(isDragged) => setDragged(isDragged ? item.key : undefined)}
                onDrop={() => dragged && move(dragged, position)}
                onCopy={() => add(keyed(item), position + 1)}
                onRemove={() =>
                  instead(
                    items.filter(({ key }) => key !== item.key),
                    t('removed', { item: nameOf(item) }),
                  )
                }
              />
            ))}
          </ol>
          <div className="sa-actions">
            <button
              className="ds-button"
              data-variant="secondary"
              type="button"
              onClick={() =>
                add(keyed({ title: '', presenter: null, minutes: USUAL_MINUTES, kind: 'information' }))
              }
            >
              <Icon name="plus" />
              {t('add')}
            </button>
            <button
              className="ds-button"
              data-variant="tertiary"
              type="button"
              onClick={() =>
                add(keyed({ title: t('break'), presenter: null, minutes: USUAL_MINUTES, kind: 'break' }))
              }
            >
              {t('addBreak')}
            </button>
            {standing.length > 0 ? (
              <button
                className="ds-button"
                data-variant="tertiary"
                type="button"
                onClick={() => instead(fittedAgenda(standing, available).map(keyed), t('standingDone'))}
              >
                {t('standing')}
              </button>
            ) : null}
          </div>
          <FollowUp followUp={agenda.followUp} />
        </Card>
        <div className="sa-column">
          <TimeCard meeting={meeting} items={items} available={available} openKey={openKey} />
          <PresentersCard items={items} participants={participants} />
          <SendsCard meeting={meeting} mails={mails} />
          <p className="sa-hint">
            <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {t('keys')}
          </p>
        </div>
      </div>
    </Screen>
  );
}
