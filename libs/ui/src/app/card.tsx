import type { ReactNode } from 'react';

export interface CardProps {
  /** Its heading's id, by which links on the page reach it. */
  readonly id: string;
  readonly heading: string;
  /** What is told beside the heading, such as a sum. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen, under a heading of its own. */
export function Card({ id, heading, aside, children }: CardProps) {
  return (
    <section className="sa-card" data-part={id} aria-labelledby={id}>
      <div className="sa-card__head">
        <h2 className="sa-card__heading" id={id} tabIndex={-1}>
          {heading}
        </h2>
        {aside ? <p className="sa-hint">{aside}</p> : null}
      </div>
      {children}
    </section>
  );
}
