import {
  civilDateOf,
  clockTimeOf,
  getOverview,
  listMeetings,
  type OverviewView,
  scheduleMeeting,
  spokenFullDate,
  spokenTime,
  spokenWeek,
  spokenWeekdayAndDay,
} from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Answered } from '../../components/answered';
import { Screen } from '../../components/screen';
import { may, me, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { lazy, Suspense } from 'react';
import { ComingCard } from './coming-card';
import { MatterRow } from './matter-row';
import { comingOf, firstStepsOf, overviewOf } from './overview.query';

const FirstStepsCard = lazy(() => import('./first-steps-card'));
const YearCard = lazy(() => import('./year-card'));

/** The first screen: what needs whoever is signed in, and what comes. */
export function HomePage() {
  const t = useTexts('app-overview');
  const language = useLanguage();
  const membership = useMembership();
  const { slug, timeZone } = membership;
  const { account } = useSuspenseQuery(me).data;
  const hasMatters = may(membership, getOverview);
  const overview = useQuery({ ...overviewOf(slug), enabled: hasMatters });
  const now = productNow();
  const today = civilDateOf(now, timeZone);
  const seesMeetings = may(membership, listMeetings);
  const coming = useQuery({ ...comingOf(slug, today), enabled: seesMeetings });
  const steps = useQuery({
    ...firstStepsOf(slug),
    enabled: !seesMeetings || coming.data?.items.length === 0,
  }).data;
  // who sees no meetings does not see either that the first is planned
  const begins = steps !== undefined && (!seesMeetings || !steps.meetings);
  const isCalm = overview.data?.matters.length === 0;
  const [name = ''] = account.name.split(' ');
  const greeting = t(`heading.${timeOfDay(clockTimeOf(now, timeZone))}`, { name });
  const day = spokenFullDate(today, language);
  return (
    <Screen
      heading={greeting}
      eyebrow={t('today', {
        day: day.charAt(0).toUpperCase() + day.slice(1),
        week: spokenWeek(today, language),
      })}
      lead={
        begins && isCalm && may(membership, scheduleMeeting) ? (
          t('begins')
        ) : overview.data ? (
          <Lead overview={overview.data} />
        ) : (
          '\u00a0'
        )
      }
    >
      <div className="sa-columns sa-columns--home">
        <div className="sa-column">
          <Suspense>{begins ? <FirstStepsCard taken={steps} /> : null}</Suspense>
          {hasMatters && !(begins && isCalm) ? (
            <Card id="needs" heading={t('needs')}>
              <Answered query={overview} lines={6}>
                {({ matters, more }) =>
                  matters.length === 0 ? (
                    <p className="sa-empty">{t('empty')}</p>
                  ) : (
                    <>
                      <ul className="sa-rows">
                        {matters.map((matter, index) => (
                          <MatterRow
                            key={`${matter.code} ${matter.subject.id} ${matter.action.target.id}`}
                            matter={matter}
                            today={today}
                            isFirst={index === 0 && !begins}
                          />
                        ))}
                      </ul>
                      {more > 0 ? <p className="sa-hint">{t('more', { count: more })}</p> : null}
                    </>
                  )
                }
              </Answered>
            </Card>
          ) : null}
        </div>
        {seesMeetings ? <ComingCard today={today} overview={overview} meetings={coming} /> : null}
      </div>
      {seesMeetings ? (
        <Suspense>
          <YearCard today={today} />
        </Suspense>
      ) : null}
    </Screen>
  );
}

/** How much there is to do, and that the rest goes by itself. */
function Lead({ overview: { matters, more, nextMail } }: { readonly overview: OverviewView }) {
  const t = useTexts('app-overview');
  const language = useLanguage();
  const { timeZone } = useMembership();
  const count = matters.length + more;
  const when = nextMail
    ? t('when', {
        day: spokenWeekdayAndDay(nextMail.day, language, civilDateOf(productNow(), timeZone)),
        time: spokenTime(clockTimeOf(new Date(nextMail.at), timeZone), language),
      })
    : undefined;
  if (count === 0)
    return [t('lead.nothing'), when ? t('lead.nextAlone', { when }) : t('lead.noMail')].join(' ');
  const needs = count === 1 ? t('lead.one') : t('lead.several', { count: spokenCount(count, language) });
  return when ? `${needs} ${t('lead.next', { when })}` : needs;
}

const words = {
  sv: ['', '', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio'],
  en: ['', '', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'],
} as const;

/** Up to ten in letters, as a sentence begins. */
function spokenCount(count: number, language: 'sv' | 'en'): string {
  return words[language][count] || String(count);
}

function timeOfDay(time: string): 'morning' | 'day' | 'evening' {
  if (time < '10:00') return 'morning';
  return time < '17:00' ? 'day' : 'evening';
}
