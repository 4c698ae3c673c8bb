import {
  appGroupTexts,
  type BodyView,
  civilDateOf,
  type ListedActionView,
  roleInWords,
  type SeatLogEntryView,
  type SeatView,
  spokenDay,
} from '@samsyn/contract';
import { Card, DataTable, type IconName, Timeline, type TimelineEntry } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ActionState } from '../../components/action-state';
import { Answered } from '../../components/answered';
import { addTexts } from '../../lib/add-texts';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { latelyLoggedBy, openActionsOf, workOf } from './bodies.query';

addTexts('app-group', appGroupTexts);

export interface SeatWorkProps {
  readonly seat: SeatView;
  readonly body: BodyView;
}

/** What a seat is responsible for, and what was logged there lately; nothing of a body that works against no plan. */
export default function SeatWork({ seat, body }: SeatWorkProps) {
  const { slug } = useMembership();
  const { data } = useQuery(workOf(slug, seat));
  const own = data?.seats.find(({ id }) => id === seat.id);
  const works = data ? data.plans.length > 0 || (own?.open ?? 0) > 0 : body.kind === 'working-group';
  if (!works) return null;
  return (
    <>
      <OpenActions seat={seat} open={own?.open} />
      <LatelyLogged seat={seat} />
    </>
  );
}

function OpenActions({ seat, open }: { readonly seat: SeatView; readonly open: number | undefined }) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const query = useQuery(openActionsOf(municipality, seat));
  return (
    <Card id="actions" heading={t('seat.actions')}>
      <Answered query={query} lines={4}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <p className="sa-hint">{t('seat.noActions')}</p>
            ) : (
              <DataTable
                caption={t('seat.actions')}
                captionHidden
                columns={(['action', 'due', 'state'] as const).map((column) => ({
                  label: t(`seat.column.${column}`),
                }))}
                rows={items.map((action) => ({
                  key: action.id,
                  cells: [
                    <Action key="action" action={action} />,
                    <time key="due" dateTime={action.dueOn}>
                      {action.dueOn}
                    </time>,
                    <ActionState key="state" action={action} />,
                  ],
                }))}
              />
            )}
            <p>
              <Link
                className="ds-link"
                to="/$municipality/atgarder"
                params={{ municipality }}
                search={{ seat: seat.id, ...(items.length === 0 ? { stand: 'ended' as const } : {}) }}
              >
                {open !== undefined && open > items.length
                  ? t('seat.allOpen', { count: open })
                  : t(items.length === 0 ? 'seat.ended' : 'seat.toActions')}
              </Link>
            </p>
          </>
        )}
      </Answered>
    </Card>
  );
}

function Action({ action: { id: actionId, title, goal } }: { readonly action: ListedActionView }) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  return (
    <div>
      <Link
        className="ds-link"
        to="/$municipality/atgarder/$actionId"
        params={{ municipality, actionId }}
        search={{}}
      >
        {title}
      </Link>
      <span className="sa-hint sa-below">{t('coverage.goal', { position: goal.position })}</span>
    </div>
  );
}

function LatelyLogged({ seat }: { readonly seat: SeatView }) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const query = useQuery(latelyLoggedBy(municipality, seat));
  const entryOf = useEntry();
  return (
    <Card id="lately" heading={t('seat.log')}>
      <Answered query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="sa-hint">{t('seat.noLog')}</p>
          ) : (
            <Timeline entries={items.map(entryOf)} />
          )
        }
      </Answered>
    </Card>
  );
}

/** How an entry is told beside those of other actions: when and by whom, about which action, and what it says. */
function useEntry(): (logged: SeatLogEntryView) => TimelineEntry {
  const t = useTexts('app-group');
  const actions = useTexts('app-actions');
  const language = useLanguage();
  const { slug: municipality, timeZone } = useMembership();
  const dayOf = useSpokenDay();
  const today = civilDateOf(productNow(), timeZone);
  const said = ({ text, status, due, handedTo, reading }: SeatLogEntryView): string => {
    if (text) return text;
    if (handedTo) return actions('log.handedTo', { seat: handedTo });
    if (status && status.from !== status.to)
      return actions('log.status', {
        from: actions(`status.${status.from}`),
        to: actions(`status.${status.to}`),
      });
    if (due) return t('seat.newDay', { day: spokenDay(due.to, language, today) });
    return reading ? t('seat.reading') : '';
  };
  const authorOf = ({ authorName, authorRole, onBehalfOf: holder }: SeatLogEntryView) => {
    const name = authorName ?? roleInWords(authorRole, language);
    return holder ? actions('log.behalf', { holder, name }) : name;
  };
  return (logged) => ({
    key: logged.id,
    mark: 'event',
    icon: iconOf(logged),
    when: (
      <time dateTime={civilDateOf(new Date(logged.loggedAt), timeZone)}>
        {actions('log.by', {
          day: dayOf(new Date(logged.loggedAt)),
          author: authorOf(logged),
        })}
      </time>
    ),
    title: (
      <Link
        className="ds-link"
        to="/$municipality/atgarder/$actionId"
        params={{ municipality, actionId: logged.action.id }}
        search={{}}
      >
        {logged.action.title}
      </Link>
    ),
    text: <span className="sa-written">{said(logged)}</span>,
  });
}

function iconOf({ status, handedTo }: SeatLogEntryView): IconName {
  if (handedTo) return 'person';
  return status?.to === 'done' ? 'check' : status?.to === 'stopped' ? 'stop' : 'pen';
}
