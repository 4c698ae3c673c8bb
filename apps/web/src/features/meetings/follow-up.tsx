import { type AgendaView, civilDateOf, followUpWords } from '@samsyn/contract';
import { Link } from '@tanstack/react-router';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useLanguage } from '../../lib/use-texts';

/** What an agenda fills itself with: overdue and silent actions, goal by goal, as of now. Nothing when nothing waits. */
export function FollowUp({ followUp }: Pick<AgendaView, 'followUp'>) {
  const { slug: municipality, timeZone } = useMembership();
  const language = useLanguage();
  if (followUp.length === 0) return null;
  const { heading, goals } = followUpWords(followUp, language, civilDateOf(productNow(), timeZone));
  return (
    <section className="sa-follow-up">
      <h3 className="sa-subheading">{heading}</h3>
      {goals.map((goal) => (
        <div key={goal.heading}>
          <p className="sa-strong">{goal.heading}</p>
          <ul className="sa-rows sa-rows--tight">
            {goal.actions.map(({ id, title, about }) => (
              <li key={id}>
                <Link
                  className="ds-link"
                  to="/$municipality/atgarder/$actionId"
                  params={{ municipality, actionId: id }}
                >
                  {title}
                </Link>
                <span className="sa-hint sa-follow-up__about">{about}</span>
              </li>
            ))}
            {goal.more ? <li>{goal.more}</li> : null}
          </ul>
        </div>
      ))}
    </section>
  );
}
