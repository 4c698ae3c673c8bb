import type { ReactNode } from 'react';
import { StatusTag, type StatusTagProps } from '../app/status-tag';
import { Unbroken } from '../page/unbroken';

export interface ActionCardProps {
  readonly title: string;
  /** How it stands: overdue by so many days, or its status. */
  readonly tag: StatusTagProps;
  /** "Mål 3". */
  readonly goal?: string;
  /** When it is, or was, due. */
  readonly due: string;
  /** What the reader wrote last, and when; or that something was written. */
  readonly last?: { readonly heading: string; readonly text?: string };
  /** Shown as a line to unfold. */
  readonly folded?: boolean;
  readonly children: ReactNode;
}

/** One action: what it is, how it stands, and what can be said about it. Without a script a folded one unfolds all the same. */
export function ActionCard({ title, tag, goal, due, last, folded, children }: ActionCardProps) {
  const tags = (
    <span className="sa-action__tags">
      <StatusTag {...tag} />
      {goal ? <span className="sa-hint">{goal}</span> : null}
    </span>
  );
  const body = (
    <>
      {last ? (
        <div className="sa-action__last">
          <p className="sa-action__when">{last.heading}</p>
          {last.text ? <p className="sa-action__text">{last.text}</p> : null}
        </div>
      ) : null}
      {children}
    </>
  );
  if (folded) {
    return (
      <details className="sa-card sa-action">
        <summary className="sa-action__summary">
          <h2 className="sa-section__title">{title}</h2>
          <span className="sa-hint">
            <Unbroken text={due} />
          </span>
          {tags}
        </summary>
        <div className="sa-action__body">{body}</div>
      </details>
    );
  }
  return (
    <section className="sa-card sa-action">
      <div>
        {tags}
        <h2 className="sa-section__title">{title}</h2>
        <p className="sa-hint">
          <Unbroken text={due} />
        </p>
      </div>
      {body}
    </section>
  );
}
