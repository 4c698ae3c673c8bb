import { ActionLinks, type ActionLink } from '../page/action-links';
import { type Fact, FactsList } from '../page/facts-list';
import { PageHeading, type PageHeadingProps } from '../page/page-heading';
import { Unbroken } from '../page/unbroken';

/** One line of the agenda: when it begins, what it is, and who and how long. */
export interface AgendaLine {
  readonly time: string;
  readonly title: string;
  readonly detail: string;
  /** What marks it as the reader's own, in words. */
  readonly own?: string;
}

/** What the agenda fills itself with: of each goal the actions that wait for somebody. */
export interface AgendaFollowUpProps {
  readonly heading: string;
  readonly goals: readonly {
    readonly heading: string;
    readonly actions: readonly { readonly id: string; readonly title: string; readonly about: string }[];
    readonly more?: string;
  }[];
}

export interface MeetingCardProps {
  readonly heading: PageHeadingProps;
  readonly answer: {
    readonly heading: string;
    /** What the reader has answered; absent while they have not. */
    readonly given?: string;
    readonly lines: readonly string[];
    readonly actions: readonly ActionLink[];
  };
  readonly factsHeading: string;
  readonly facts: readonly Fact[];
  readonly agenda: {
    readonly heading: string;
    readonly items: readonly AgendaLine[];
    /** What stands instead of the items, or below them. */
    readonly note?: string;
    readonly followUp?: AgendaFollowUpProps;
  };
  /** Who answers questions. */
  readonly contact: string;
}

/** A meeting as it opens from a mail: when and where, the reader's answer, the agenda, and whom to ask. */
export function MeetingCard({ heading, answer, factsHeading, facts, agenda, contact }: MeetingCardProps) {
  return (
    <>
      <PageHeading {...heading} />
      <section className="sa-card" aria-labelledby="facts">
        <h2 className="sa-section__title" id="facts">
          {factsHeading}
        </h2>
        <FactsList facts={facts} />
      </section>
      <section className="sa-card" aria-labelledby="answer">
        <h2 className="sa-section__title" id="answer">
          {answer.heading}
        </h2>
        {answer.given ? <p className="sa-section__answer">{answer.given}</p> : null}
        {answer.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ActionLinks links={answer.actions} />
      </section>
      <section className="sa-card" aria-labelledby="agenda">
        <h2 className="sa-section__title" id="agenda">
          {agenda.heading}
        </h2>
        {agenda.items.length > 0 ? (
          <ol className="sa-agenda">
            {agenda.items.map((item) => (
              <li
                key={`${item.time} ${item.title}`}
                className="sa-agenda__item"
                data-own={item.own ? '' : undefined}
              >
                <span className="sa-agenda__time">{item.time}</span>
                <span className="sa-agenda__text">
                  <span className="sa-agenda__title">{item.title}</span>
                  {item.own ? <span className="sa-agenda__own">{item.own}</span> : null}
                  <span className="sa-agenda__detail">{item.detail}</span>
                </span>
              </li>
            ))}
          </ol>
        ) : null}
        {agenda.note ? <p className="sa-note">{agenda.note}</p> : null}
        {agenda.followUp ? <FollowUp {...agenda.followUp} /> : null}
      </section>
      <p className="sa-note">
        <Unbroken text={contact} />
      </p>
    </>
  );
}

function FollowUp({ heading, goals }: AgendaFollowUpProps) {
  return (
    <div className="sa-waiting">
      <h3 className="sa-waiting__title">{heading}</h3>
      {goals.map((goal) => (
        <div key={goal.heading}>
          <p className="sa-waiting__goal">{goal.heading}</p>
          <ul className="sa-waiting__list">
            {goal.actions.map(({ id, title, about }) => (
              <li key={id}>
                {title}
                <span className="sa-agenda__detail">
                  <Unbroken text={about} />
                </span>
              </li>
            ))}
            {goal.more ? <li>{goal.more}</li> : null}
          </ul>
        </div>
      ))}
    </div>
  );
}
