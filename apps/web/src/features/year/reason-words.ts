import {
  type CivilDate,
  type DateReason,
  type Obstacle,
  spokenWeekdayAndDay,
  type Translate,
} from '@samsyn/contract';

type Words = Translate<'app-year'>;

/** Why a date is proposed, in a sentence each. */
export function reasonWords(
  reason: DateReason,
  { t, language, today }: { readonly t: Words; readonly language: 'sv' | 'en'; readonly today: CivilDate },
): string {
  const day = (date: CivilDate) => spokenWeekdayAndDay(date, language, today);
  switch (reason.code) {
    case 'last-year':
      return t('reason.last-year', { day: day(reason.day) });
    case 'usual':
      return t('reason.usual');
    case 'half-year':
      return t(reason.halfYear.endsWith('1') ? 'reason.firstHalf' : 'reason.secondHalf');
    case 'moved': {
      const because = reason.because.map((obstacle) => obstacleWords(obstacle, t)).join(', ');
      return t('reason.moved', { day: day(reason.from), because });
    }
  }
}

function obstacleWords(obstacle: Obstacle, t: Words): string {
  switch (obstacle.code) {
    case 'day.school-break':
      return obstacle.name;
    case 'day.taken':
      return t('obstacle.day.taken', { body: obstacle.body });
    default:
      return t(`obstacle.${obstacle.code}`);
  }
}
