import {
  type AgendaView,
  getAgenda,
  getMeeting,
  listMailings,
  getOverview,
  updateAgenda,
} from '@samsyn/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, Refused } from '../../../lib/api';
import { productNow } from '../../../lib/product-clock';
import { agendaOf } from '../meeting.query';
import { type DraftItem, draftOf, isComplete, isSameAgenda, requestOf } from './agenda-draft.rules';
import { type SaveState, stateOf } from './save-state.rules';

/** So long after the last change it is saved, in milliseconds: when somebody has paused, not at every letter. */
const PAUSE = 700;

/** So long after a try that was not answered the next one is made. */
const AGAIN = 5000;

interface OneMeeting {
  readonly municipality: string;
  readonly meetingId: string;
}

/** What the editor works with. */
export interface AgendaDraft {
  readonly items: readonly DraftItem[];
  readonly state: SaveState;
  /** Whether something is written that the server has not got. */
  readonly isDirty: boolean;
  readonly change: (items: readonly DraftItem[]) => void;
  /** Saves at once, also what nobody has changed. */
  readonly save: () => void;
  /** Ends a conflict: the one that is kept holds from now on. */
  readonly keep: (whose: 'mine' | 'theirs') => void;
}

/**
 * An agenda that saves itself. One request is under way at a time, each under a key of its own, so that a lost answer
 * saves nothing twice. What others have written is never overwritten unseen: it is adopted while nothing is
 * written here, and otherwise is a conflict, unless it was something else about the meeting that they changed.
 */
export function useAgendaDraft(one: OneMeeting, loaded: AgendaView): AgendaDraft {
  const client = useQueryClient();
  const [items, setItems] = useState<readonly DraftItem[]>(() => draftOf(loaded));
  const [state, setState] = useState<SaveState>({ kind: 'same' });
  const written = useRef(items);
  const stored = useRef(loaded);
  const isSaving = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tried = useRef({ request: '', key: '' });
  const about = useRef({ municipality: one.municipality, params: { meetingId: one.meetingId } });

  const isWritten = () => !isSameAgenda(requestOf(written.current), stored.current.items);
  const adopt = (agenda: AgendaView) => {
    stored.current = agenda;
    client.setQueryData(agendaOf(one).queryKey, agenda);
  };
  const show = (next: readonly DraftItem[]) => {
    written.current = next;
    setItems(next);
  };

  const put = async (): Promise<void> => {
    const body = { version: stored.current.version, items: requestOf(written.current) };
    const request = JSON.stringify(body);
    if (request !== tried.current.request) tried.current = { request, key: crypto.randomUUID() };
    const answer = await call(
      updateAgenda,
      { ...about.current, body },
      { idempotencyKey: tried.current.key },
    );
    adopt(answer);
    for (const { name } of [getMeeting, listMailings, getOverview])
      void client.invalidateQueries({ queryKey: [name] });
  };

  /** Somebody has changed the meeting since: what they changed decides whether ours can be saved on top of it. */
  const meet = async (): Promise<'again' | SaveState> => {
    const theirs = await call(getAgenda, about.current);
    const isElsewhere = isSameAgenda(theirs.items, stored.current.items);
    if (!isElsewhere && !isSameAgenda(theirs.items, requestOf(written.current)))
      return { kind: 'conflict', theirs };
    adopt(theirs);
    return 'again';
  };

  const attempt = async (): Promise<SaveState> => {
    try {
      await put();
      return { kind: 'saved', at: productNow() };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.problem.code !== 'meeting.changed') return stateOf(error.problem);
      const met = await meet().catch((failed: unknown) => {
        if (failed instanceof Refused) return stateOf(failed.problem);
        throw failed;
      });
      return met === 'again' ? attempt() : met;
    }
  };

  const save = async (isWanted = false): Promise<void> => {
    clearTimeout(timer.current);
    if (isSaving.current) return;
    if (!isWanted && !isWritten()) return setState((now) => (now.kind === 'saved' ? now : { kind: 'same' }));
    if (!isComplete(written.current)) return setState({ kind: 'incomplete' });
    isSaving.current = true;
    setState({ kind: 'saving' });
    const sent = written.current;
    const next = await attempt();
    isSaving.current = false;
    setState(next);
    if (next.kind === 'unsaved') timer.current = setTimeout(() => void save(isWanted), AGAIN);
    else if (next.kind === 'saved' && written.current !== sent) void save();
  };
  const latest = useRef(save);
  latest.current = save;

  const change = (next: readonly DraftItem[]) => {
    show(next);
    if (state.kind === 'conflict') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), PAUSE);
  };
  const keep = (whose: 'mine' | 'theirs') => {
    if (state.kind !== 'conflict') return;
    adopt(state.theirs);
    if (whose === 'theirs') show(draftOf(state.theirs, written.current));
    setState({ kind: 'same' });
    void save();
  };

  useEffect(() => {
    if (loaded.version <= stored.current.version || isSaving.current || isWritten()) return;
    stored.current = loaded;
    show(draftOf(loaded, written.current));
  });
  useEffect(() => {
    const again = () => void latest.current();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      // whoever leaves has finished writing
      again();
    };
  }, []);

  return {
    items,
    state,
    isDirty: isWritten(),
    change,
    save: useCallback(() => void latest.current(true), []),
    keep,
  };
}
