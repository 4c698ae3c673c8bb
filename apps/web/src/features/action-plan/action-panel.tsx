import type { ActionView } from '@samsyn/contract';
import { Icon } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Answered } from '../../components/answered';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { actionOf } from './action-plan.query';
import { ActionFacts } from './action-facts';
import { ActionLog } from './action-log';
import { ActionState } from '../../components/action-state';
import { ActionTasks } from './action-tasks';
import { PlanSuperseded } from './plan-superseded';
import { UnansweredNotice } from './unanswered-notice';

export interface ActionPanelProps {
  readonly actionId: string;
  readonly onClose: () => void;
}

/** The chosen action beside the list: where it stands, what can be done, and what has been logged about it. */
export function ActionPanel({ actionId, onClose }: ActionPanelProps) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const query = useQuery(actionOf({ municipality, actionId }));
  const close = (
    <button className="sa-done__close" type="button" aria-label={t('panel.close')} onClick={onClose}>
      <Icon name="cross" />
    </button>
  );
  return (
    <div className="sa-beside">
      <section className="sa-card sa-chosen" aria-labelledby="action">
        {query.data ? null : close}
        <Answered query={query} lines={9}>
          {(action) => (
            <>
              <div className="sa-chosen__head">
                <ActionState action={action} />
                <span className="sa-hint">{t('goal', { position: action.goal.position })}</span>
                {close}
              </div>
              <Title action={action} />
              <ActionTasks action={action} isAlone={false} />
              <PlanSuperseded action={action} />
              <UnansweredNotice action={action} />
              <ActionFacts action={action} />
              <ActionLog action={action} isAlone={false} />
            </>
          )}
        </Answered>
      </section>
    </div>
  );
}

/** The action's name, which leads to its own screen, and takes focus when another is opened. */
function Title({ action: { id, title } }: { readonly action: ActionView }) {
  const { slug: municipality } = useMembership();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(id);
  useEffect(() => {
    if (shown.current !== id) heading.current?.focus({ preventScroll: true });
    shown.current = id;
  }, [id]);
  return (
    <h2 className="sa-card__heading" id="action" tabIndex={-1} ref={heading}>
      <Link
        className="ds-link"
        to="/$municipality/atgarder/$actionId"
        params={{ municipality, actionId: id }}
        search={{}}
      >
        {title}
      </Link>
    </h2>
  );
}
