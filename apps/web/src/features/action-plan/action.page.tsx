import { appActionsTexts, type ActionView, spokenWeek } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AnsweredScreen } from '../../components/answered-screen';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { ActionDialog } from './action-dialogs';
import { ActionFacts } from './action-facts';
import { ActionLog } from './action-log';
import { actionOf } from './action-plan.query';
import { ActionState } from '../../components/action-state';
import { ActionTasks } from './action-tasks';
import { readActionSearch } from './actions-search.rules';
import { PlanSuperseded } from './plan-superseded';
import { UnansweredNotice } from './unanswered-notice';
import { useSpokenCivilDay } from './use-action-words';

addTexts('app-actions', appActionsTexts);

const route = getRouteApi('/$municipality/atgarder/$actionId');

/** One action: where it stands, what can be done, and all that has been logged about it. */
export function ActionPage() {
  const query = useQuery(actionOf(route.useParams()));
  return (
    <AnsweredScreen query={query}>{(action) => <Action key={action.id} action={action} />}</AnsweredScreen>
  );
}

function Action({ action }: { readonly action: ActionView }) {
  const t = useTexts('app-actions');
  const language = useLanguage();
  const spoken = useSpokenCivilDay();
  const { municipality } = route.useParams();
  const { do: task } = readActionSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const { goal, dueOn, overdueDays, seat } = action;
  const due = `${t(overdueDays === null ? 'facts.due' : 'facts.wasDue')} ${spoken.long(dueOn)}`;
  return (
    <Screen
      heading={action.title}
      eyebrow={
        <Link
          className="ds-link"
          to="/$municipality/atgarder"
          params={{ municipality }}
          search={{ goal: goal.id }}
        >
          {t('goal', { position: goal.position })}
        </Link>
      }
      lead={`${seat.function} · ${due}, ${spokenWeek(dueOn, language)}`}
      state={<ActionState action={action} />}
    >
      <ActionTasks action={action} isAlone />
      <PlanSuperseded action={action} />
      <UnansweredNotice action={action} />
      <div className="sa-columns">
        <div className="sa-card">
          <ActionLog action={action} isAlone />
        </div>
        <Card id="details" heading={t('facts.heading')}>
          <ActionFacts action={action} />
        </Card>
      </div>
      {task ? (
        <ActionDialog
          actionId={action.id}
          task={task}
          onClose={() => void navigate({ search: {}, replace: true, resetScroll: false })}
        />
      ) : null}
    </Screen>
  );
}
