import { Unbroken } from '../page/unbroken';
import { ActionLinks, type ActionLink } from '../page/action-links';

export interface ConfirmationProps {
  /** "Tack! Ditt svar är registrerat". */
  readonly heading: string;
  readonly organisation: string;
  readonly answer: string;
  /** The meeting, its time and its place, one line each. */
  readonly meeting: readonly string[];
  /** "{ersättare} får en egen kallelse.", when a substitute comes. */
  readonly substituteNote?: string;
  readonly nextHeading: string;
  readonly next: readonly string[];
  /** When it was registered, and that the page may be closed. */
  readonly registeredNote: string;
  readonly actions: readonly ActionLink[];
  /** Who answers questions. */
  readonly contact?: string;
}

/** The receipt on screen: what was answered, what happens next, and how to change it. */
export function Confirmation(props: ConfirmationProps) {
  return (
    <div className="sa-confirmation">
      <h1 className="sa-heading__title sa-confirmation__title">
        <svg
          className="sa-tick"
          viewBox="0 0 24 24"
          width="36"
          height="36"
          aria-hidden="true"
          focusable="false"
        >
          <circle className="sa-tick__disc" cx="12" cy="12" r="11" />
          <path className="sa-tick__mark" d="m7 12.5 3.5 3.5L17 8.5" />
        </svg>
        {props.heading}
      </h1>
      <div className="sa-card">
        <p className="sa-confirmation__answer">
          {props.organisation}: <strong>{props.answer}</strong>
        </p>
        {props.meeting.length > 0 ? (
          <ul className="sa-lines">
            {props.meeting.map((line) => (
              <li key={line}>
                <Unbroken text={line} />
              </li>
            ))}
          </ul>
        ) : null}
        {props.substituteNote ? <p>{props.substituteNote}</p> : null}
        <h2 className="sa-subheading">{props.nextHeading}</h2>
        {props.next.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <ActionLinks links={props.actions} />
        <p className="sa-note">{props.registeredNote}</p>
        {props.contact ? (
          <p className="sa-note">
            <Unbroken text={props.contact} />
          </p>
        ) : null}
      </div>
    </div>
  );
}
