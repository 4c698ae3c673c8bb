import {
  appYearTexts,
  type CivilDate,
  listBodies,
  listCalendar,
  listHalfYears,
  listMeetings,
  spokenDay,
  spokenWeek,
  storeYearPlan,
} from '@samsyn/contract';
import { StatusTag } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { asked } from '../../lib/queries';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { Answered } from '../answered';
import { MarkInList } from './mark';
import { gapsOf, marksOf, rings, spansOf, type WheelMark } from './wheel.rules';
import { YearWheel } from './year-wheel';

addTexts('app-year', appYearTexts);

export interface YearViewProps {
  readonly year: number;
  readonly today: CivilDate;
}

/** A year in date order, and as a wheel beside that; on a phone the list comes first. */
export function YearView({ year, today }: YearViewProps) {
  const t = useTexts('app-year');
  const language = useLanguage();
  const membership = useMembership();
  const { slug: municipality } = membership;
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const meetings = useQuery(asked(listMeetings, { municipality, query: { from, to, limit: 200 } }));
  const bodies = useQuery(asked(listBodies, { municipality, query: { limit: 200 } }));
  const periods = useQuery(asked(listCalendar, { municipality, query: { limit: 200 } }));
  const councils = new Set(
    (bodies.data?.items ?? []).filter(({ kind }) => kind === 'council').map(({ id }) => id),
  );
  // without a council there are no half-years to ask for
  const years = useQuery({
    ...asked(listHalfYears, { municipality, query: { from: String(year), to: String(year) } }),
    enabled: councils.size > 0,
  });
  const halves = years.data?.items ?? [];
  const gaps = gapsOf(halves);
  return (
    <Answered query={meetings} lines={8}>
      {({ items }) => {
        const marks = marksOf(items, councils, halves, today);
        return (
          <div className="sa-year">
            <div className="sa-year__list">
              <h3 className="sa-year__heading">{t('wheel.list')}</h3>
              {gaps.map(({ half, isOver }) => (
                <p key={half} className="sa-year__gap">
                  <StatusTag tone="warning">{t(`wheel.gap.${half}.${isOver ? 'over' : 'open'}`)}</StatusTag>{' '}
                  {may(membership, storeYearPlan) && !isOver ? (
                    <Link
                      className="ds-link"
                      to="/$municipality/planera"
                      params={{ municipality }}
                      search={{ year }}
                    >
                      {t('wheel.plan')}
                    </Link>
                  ) : null}
                </p>
              ))}
              {marks.length === 0 ? <p className="sa-hint">{t('wheel.empty')}</p> : null}
              <ol className="sa-year__marks">
                {marks.map((mark) => (
                  <li key={mark.key}>
                    <MarkInList ring={mark.ring} state={mark.state} />
                    <span className="sa-year__day">
                      {spokenDay(mark.day, language)}{' '}
                      <span className="sa-hint">{spokenWeek(mark.day, language)}</span>
                    </span>
                    <span>
                      <Name mark={mark} /> <span className="sa-hint">{t(`wheel.state.${mark.state}`)}</span>
                    </span>
                  </li>
                ))}
              </ol>
              <ul className="sa-key">
                {rings.map((ring) => (
                  <li key={ring}>
                    <MarkInList ring={ring} state="planned" /> {t(`wheel.ring.${ring}`)}
                  </li>
                ))}
                <li>
                  <span className="sa-month__day" data-state="break" aria-hidden="true" /> {t('key.break')}
                </li>
              </ul>
              <p className="sa-hint">{t('wheel.key')}</p>
            </div>
            <YearWheel
              year={year}
              today={today}
              marks={marks}
              spans={spansOf(periods.data?.items ?? [], year)}
              gaps={gaps.map(({ half }) => half)}
            />
          </div>
        );
      }}
    </Answered>
  );
}

function Name({ mark: { meetingId, title, half } }: { readonly mark: WheelMark }) {
  const t = useTexts('app-year');
  const { slug: municipality } = useMembership();
  if (!meetingId) return t(half === 1 ? 'wheel.endFirst' : 'wheel.endSecond');
  return (
    <Link
      className="ds-link"
      to="/$municipality/moten/$meetingId"
      params={{ municipality, meetingId }}
      search={{}}
    >
      {title}
    </Link>
  );
}
