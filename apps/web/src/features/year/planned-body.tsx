import {
  type CivilDate,
  type MeetingWarning,
  meetingWarningWords,
  spokenTimeSpan,
  spokenWeek,
  spokenWeekdayAndDay,
  type YearPlanView,
} from '@samsyn/contract';
import { Card, Icon, StatusTag } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { TextBox } from '../../components/text-box';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';
import type { DraftDate } from './plan-draft.rules';
import { reasonWords } from './reason-words';

export interface PlannedBodyProps {
  readonly body: YearPlanView['bodies'][number];
  readonly dates: readonly DraftDate[];
  readonly today: CivilDate;
  /** What to think of about a date, as the server sees it now. */
  readonly warningsOf: (date: DraftDate) => readonly MeetingWarning[];
  readonly onPlace: (place: string) => void;
  readonly onMove: (date: DraftDate) => void;
  readonly onRemove: (date: DraftDate) => void;
  readonly onAdd: () => void;
}

/** One body's year: what stands, and each date proposed with why it is that one. */
export function PlannedBody(props: PlannedBodyProps) {
  const { body, dates, today, warningsOf, onPlace, onMove, onRemove, onAdd } = props;
  const t = useTexts('app-year');
  const language = useLanguage();
  const { slug } = useMembership();
  const words = { t, language, today };
  const dayOf = (date: CivilDate) => capital(spokenWeekdayAndDay(date, language));
  return (
    <Card
      id={`body-${body.id}`}
      heading={body.name}
      aside={dates.length > 0 ? t(counted(dates.length, 'proposals'), { count: dates.length }) : undefined}
    >
      {body.meetings.length > 0 ? (
        <p>
          {t('standing')}{' '}
          {body.meetings.map(({ id, date, start, end }, index) => (
            <span key={id}>
              {index > 0 ? ' · ' : ''}
              <Link
                className="ds-link"
                to="/$municipality/moten/$meetingId"
                params={{ municipality: slug, meetingId: id }}
                search={{}}
              >
                {spokenWeekdayAndDay(date, language)} {spokenTimeSpan(start, end, language)}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      {dates.length > 0 ? (
        <>
          <TextBox
            name={`place-${body.id}`}
            label={t('place')}
            value={dates[0]?.place ?? ''}
            maxLength={200}
            isRequired
            onChange={onPlace}
          />
          <ul className="sa-rows">
            {dates.map((date) => (
              <li key={date.key} className="sa-planned">
                <div>
                  <p className="sa-strong">
                    {dayOf(date.date)} ({spokenWeek(date.date, language)}),{' '}
                    {spokenTimeSpan(date.start, date.end, language)}
                  </p>
                  <p className="sa-hint">
                    {date.isByHand
                      ? t('reason.byHand')
                      : date.reasons.map((reason) => reasonWords(reason, words)).join(' ')}
                  </p>
                  {warningsOf(date).map((warning) => (
                    <StatusTag key={warning.code} tone="warning">
                      {meetingWarningWords(warning, language, today)}
                    </StatusTag>
                  ))}
                </div>
                <div className="sa-planned__tools">
                  <button
                    className="ds-button"
                    data-variant="secondary"
                    type="button"
                    aria-label={t('moveOf', { day: dayOf(date.date) })}
                    onClick={() => onMove(date)}
                  >
                    {t('moveIt')}
                  </button>
                  <button
                    className="ds-button"
                    data-variant="tertiary"
                    type="button"
                    aria-label={t('removeOf', { day: dayOf(date.date) })}
                    onClick={() => onRemove(date)}
                  >
                    {t('removeIt')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="sa-hint">{t(body.meetings.length > 0 ? 'nothingMore' : 'nothing')}</p>
      )}
      <p>
        <button className="ds-button" data-variant="tertiary" type="button" onClick={onAdd}>
          <Icon name="calendar" />
          {t('add')}
        </button>
      </p>
    </Card>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
