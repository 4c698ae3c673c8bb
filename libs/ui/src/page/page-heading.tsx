import { Unbroken } from './unbroken';

export interface PageHeadingProps {
  /** The small line above: what this is and for whom. */
  readonly eyebrow?: string;
  readonly heading: string;
  /** What the heading is about, in full, on a line of its own. */
  readonly lead?: string;
  /** When and where, one fact each, e.g. `onsdag 21 april 2027, v. 16`. */
  readonly facts?: readonly string[];
}

/** The page's only `h1`, with the line above it and the facts below. */
export function PageHeading({ eyebrow, heading, lead, facts = [] }: PageHeadingProps) {
  return (
    <div className="sa-heading">
      {eyebrow ? <p className="sa-heading__eyebrow">{eyebrow}</p> : null}
      <h1 className="sa-heading__title">{heading}</h1>
      {lead ? <p className="sa-heading__lead">{lead}</p> : null}
      {facts.length > 0 ? (
        <ul className="sa-heading__facts">
          {facts.map((fact) => (
            <li key={fact}>
              <Unbroken text={fact} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
