import { useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { me } from '../lib/me';
import { useTexts } from '../lib/use-texts';
import { IsToldAround, Trouble } from './trouble';

/** Screens shown since the page was loaded: the first leaves focus where the browser put it. */
let shown = 0;

export interface ScreenProps {
  readonly heading: string;
  /** The small line above: what this is. */
  readonly eyebrow?: ReactNode;
  /** What it is about, below, in a sentence. */
  readonly lead?: ReactNode;
  /** Facts below the heading, such as when and where. */
  readonly facts?: ReactNode;
  /** Its state, opposite the heading. */
  readonly state?: ReactNode;
  /** Its heading says what is the matter. */
  readonly isProblem?: boolean;
  readonly children?: ReactNode;
}

/**
 * A screen under its only `h1`, to which title and focus go when somebody comes here from another. What is the matter with
 * any of its parts is told once, below.
 */
export function Screen({ heading, eyebrow, lead, facts, state, isProblem = false, children }: ScreenProps) {
  const t = useTexts('app');
  const title = useRef<HTMLHeadingElement>(null);
  const { municipality } = useParams({ strict: false });
  const known = useQueryClient().getQueryData(me.queryKey);
  const place = known?.memberships.find(({ slug }) => slug === municipality)?.name ?? 'Samsyn';
  useEffect(() => {
    document.title = t('title', { heading, municipality: place });
  }, [t, heading, place]);
  useEffect(() => {
    shown += 1;
    if (shown > 1) title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <div className="sa-screen">
        <div className="sa-heading">
          {eyebrow ? <p className="sa-heading__eyebrow">{eyebrow}</p> : null}
          <h1 className="sa-heading__title" tabIndex={-1} ref={title}>
            {heading}
          </h1>
          {lead ? <p className="sa-heading__eyebrow">{lead}</p> : null}
          {facts}
        </div>
        {state ? <div className="sa-screen__state">{state}</div> : null}
      </div>
      {isProblem ? null : <Trouble onMended={() => title.current?.focus()} />}
      <IsToldAround value>{children}</IsToldAround>
    </>
  );
}
