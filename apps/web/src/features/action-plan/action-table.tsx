import { type ListedActionView, logAction } from '@samsyn/contract';
import { DataTable, Icon, StatusTag } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { ActionState } from '../../components/action-state';
import { HitWords } from './hit-words';
import { useProgress } from './use-action-words';

export interface ActionTableProps {
  readonly actions: readonly ListedActionView[];
  readonly caption: string;
  readonly chosen: string | undefined;
  /** Beside the list the chosen one is shown; otherwise each leads to its own screen. */
  readonly isWide: boolean;
}

/** Actions in the order in which they are due; on a telephone a card each, with the way to log. */
export function ActionTable({ actions, caption, chosen, isWide }: ActionTableProps) {
  const t = useTexts('app-actions');
  const membership = useMembership();
  const columns = ['action', 'seat', 'due', 'state'] as const;
  const canLog = !isWide && may(membership, logAction);
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        ...columns.map((column) => ({ label: t(`column.${column}`) })),
        ...(canLog ? [{ label: t('actions.label') }] : []),
      ]}
      rows={actions.map((action) => ({
        key: action.id,
        cells: [
          <Title key="action" action={action} isChosen={action.id === chosen} isWide={isWide} />,
          action.seat.vacant ? (
            <div key="seat">
              {action.seat.function}
              <span className="sa-below">
                <StatusTag tone="warning" icon="person">
                  {t('vacant')}
                </StatusTag>
              </span>
            </div>
          ) : (
            action.seat.function
          ),
          <time key="due" dateTime={action.dueOn}>
            {action.dueOn}
          </time>,
          <ActionState key="state" action={action} />,
          ...(canLog ? [action.mayLog ? <LogLink key="log" action={action} /> : null] : []),
        ],
      }))}
    />
  );
}

interface TitleProps {
  readonly action: ListedActionView;
  readonly isChosen: boolean;
  readonly isWide: boolean;
}

function Title({ action, isChosen, isWide }: TitleProps) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const progress = useProgress()(action);
  const { id: actionId, title, goal, hit } = action;
  const look = { className: 'ds-link', 'data-action': actionId, children: title } as const;
  return (
    <div>
      {isWide ? (
        <Link
          {...look}
          to="/$municipality/atgarder"
          params={{ municipality }}
          search={({ do: _done, ...search }) => ({ ...search, action: actionId })}
          aria-current={isChosen || undefined}
          resetScroll={false}
          replace
        />
      ) : (
        <Link
          {...look}
          to="/$municipality/atgarder/$actionId"
          params={{ municipality, actionId }}
          search={{}}
        />
      )}
      <span className="sa-hint sa-below">
        {[t('goal', { position: goal.position }), progress].filter(Boolean).join(' · ')}
      </span>
      {hit ? (
        <span className="sa-hint sa-below">
          <HitWords hit={hit} />
        </span>
      ) : null}
    </div>
  );
}

/** On a telephone one presses here before all else, so it is large. */
function LogLink({ action: { id: actionId, title } }: { readonly action: ListedActionView }) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  return (
    <Link
      className="ds-button sa-log-button"
      data-variant="secondary"
      to="/$municipality/atgarder/$actionId"
      params={{ municipality, actionId }}
      search={{ do: 'log' }}
      aria-label={t('actions.logAbout', { title })}
    >
      <Icon name="pen" />
      {t('actions.log')}
    </Link>
  );
}
