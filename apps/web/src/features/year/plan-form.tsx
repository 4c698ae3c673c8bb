import { type MeetingWarning, storeYearPlan, type YearPlanView } from '@samsyn/contract';
import { Card, NoticeBox } from '@samsyn/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Consequences, type ConsequencesProps } from '../../components/consequences';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { type Preview, usePreview } from '../../lib/use-preview';
import { useLanguage, useTexts } from '../../lib/use-texts';
import {
  bodyWithoutPlace,
  type DraftDate,
  draftOf,
  type DraftTime,
  requestOf,
  withAdded,
  withMoved,
  without,
  withPlace,
} from './plan-draft.rules';
import { PlannedBody } from './planned-body';
import { storeRefusal } from './store-refusal';
import { YearMonths } from './year-months';
import { dayState } from './year-months.rules';

const MoveDateDialog = lazy(() => import('./move-date.dialog'));

/** What follows from dates does not follow from their places, which may be written last. */
const SOMEWHERE = '–';

interface Opened {
  readonly bodyId: string;
  readonly date?: DraftDate;
}

/** The plan as it is worked on: the dates, the year at a glance, what follows, and the one press that stores it. */
export function PlanForm({ plan }: { readonly plan: YearPlanView }) {
  const t = useTexts('app-year');
  const language = useLanguage();
  const navigate = useNavigate();
  const { slug: municipality } = useMembership();
  const [worked, setWorked] = useState({ basis: plan.basis, draft: draftOf(plan) });
  const [opened, setOpened] = useState<Opened>();
  const [fault, setFault] = useState<string>();
  const { basis, draft } = worked;
  const change = (next: DraftDate[]) => {
    setFault(undefined);
    order.reset();
    setWorked({ basis, draft: next });
  };
  const { year, calendar, bodies, today } = plan;
  const foreseen = requestOf({ year, basis }, draft, SOMEWHERE);
  const preview = usePreview(storeYearPlan, foreseen && { municipality, body: foreseen });
  const order = useOrder(storeYearPlan, ({ meetings }) => {
    announce(t(counted(meetings.length, 'done'), { count: meetings.length, year }));
    void navigate({ to: '/$municipality/moten', params: { municipality }, search: {} });
  });
  const isOutdated = basis !== plan.basis && !order.isSuccess;
  const people = preview.data?.mail.soon?.people ?? 0;
  const known = preview.isPlaceholderData ? undefined : preview.data?.answer.meetings;
  const proposed = new Map(bodies.flatMap(({ dates }) => dates.map((each) => [each.date, each.warnings])));
  const warningsOf = (date: DraftDate): readonly MeetingWarning[] =>
    known?.[draft.indexOf(date)]?.warnings ?? (date.isByHand ? [] : (proposed.get(date.date) ?? []));
  const nameOf = (bodyId: string) => bodies.find(({ id }) => id === bodyId)?.name ?? '';
  const refused = order.error ?? preview.error;
  const problem = fault ?? (refused ? storeRefusal(refused, { t, language, draft, nameOf }) : undefined);
  const store = () => {
    const lacking = bodyWithoutPlace(draft);
    if (lacking) return setFault(t('noPlace', { body: nameOf(lacking) }));
    const body = requestOf({ year, basis }, draft);
    if (body && !isOutdated && !order.isPending) order.mutate({ municipality, body });
  };
  const choose = (time: DraftTime) => {
    if (!opened) return;
    change(opened.date ? withMoved(draft, opened.date.key, time) : withAdded(draft, opened.bodyId, time));
    setOpened(undefined);
  };
  return (
    <>
      <form
        noValidate
        className="sa-columns"
        onSubmit={(event) => {
          event.preventDefault();
          store();
        }}
      >
        <div className="sa-column">
          {bodies.map((body) => (
            <PlannedBody
              key={body.id}
              body={body}
              dates={draft.filter(({ bodyId }) => bodyId === body.id)}
              today={today}
              warningsOf={warningsOf}
              onPlace={(place) => change(withPlace(draft, body.id, place))}
              onMove={(date) => setOpened({ bodyId: body.id, date })}
              onRemove={(date) => change(without(draft, date.key))}
              onAdd={() => setOpened({ bodyId: body.id })}
            />
          ))}
        </div>
        <Card id="store" heading={t('store.heading')}>
          {isOutdated ? (
            <NoticeBox tone="warning" heading={t('outdated.heading')} role="alert">
              <p>{t('outdated.text')}</p>
              <button
                className="ds-button"
                data-variant="secondary"
                type="button"
                onClick={() => setWorked({ basis: plan.basis, draft: draftOf(plan) })}
              >
                {t('outdated.renew')}
              </button>
            </NoticeBox>
          ) : problem ? (
            <NoticeBox tone="danger" heading={t('store.failed')} role="alert">
              <p>{problem}</p>
            </NoticeBox>
          ) : null}
          <Consequences
            preview={atOnce(preview)}
            isAsked={foreseen !== undefined}
            waiting={t('store.nothing')}
            silence={t('store.silence')}
          />
          <p className="sa-hint">{t('store.note')}</p>
          <button
            className="ds-button"
            type="submit"
            aria-busy={order.isPending}
            aria-disabled={foreseen === undefined || isOutdated}
          >
            {order.isPending
              ? t('store.pending')
              : people > 0
                ? t(counted(people, 'store.submit'), { count: people })
                : t('store.submitSilent')}
          </button>
        </Card>
      </form>
      <Card id="year" heading={t('glance')}>
        <YearMonths
          year={year}
          calendar={calendar}
          standing={new Set(bodies.flatMap(({ meetings }) => meetings.map(({ date }) => date)))}
          draft={new Set(draft.map(({ date }) => date))}
        />
      </Card>
      {/* beside the form: what is chosen in the dialog is not the year being stored */}
      {opened ? (
        <Suspense>
          <MoveDateDialog
            body={nameOf(opened.bodyId)}
            year={year}
            earliest={earliestOf(year, today)}
            isOff={(day) => dayState(day, calendar) !== 'free'}
            {...(opened.date ? { time: opened.date } : {})}
            onClose={() => setOpened(undefined)}
            onChoose={choose}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** What leaves at once, and not the year of mails that goes by itself after that. */
function atOnce(preview: UseQueryResult<Preview<typeof storeYearPlan>>): ConsequencesProps['preview'] {
  if (!preview.data) return preview;
  const { mail } = preview.data;
  const planned = mail.planned.filter(({ at }) => Date.parse(at) <= Date.parse(mail.now));
  return { ...preview, data: { mail: { ...mail, planned, retimed: [] } } };
}

function earliestOf(year: number, today: YearPlanView['today']): YearPlanView['today'] {
  const first = `${year}-01-01` as YearPlanView['today'];
  return today > first ? today : first;
}
