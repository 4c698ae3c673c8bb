import { agendaMinutes, clockTimeOf, type MeetingView, spokenTime } from '@samsyn/contract';
import { Card, Icon } from '@samsyn/ui';
import { useLanguage, useTexts } from '../../../lib/use-texts';
import { spokenDuration } from '../meeting-words';
import type { DraftItem } from './agenda-draft.rules';

export interface TimeCardProps {
  readonly meeting: MeetingView;
  readonly items: readonly DraftItem[];
  /** The meeting's length in minutes. */
  readonly available: number;
  readonly openKey: string | undefined;
}

/** How much of the meeting's time the items take; an overrun is told, and stands in nobody's way. */
export function TimeCard({ meeting, items, available, openKey }: TimeCardProps) {
  const t = useTexts('app-agenda');
  const words = useTexts('app-meetings');
  const language = useLanguage();
  const sum = agendaMinutes(items);
  const over = sum - available;
  const whole = Math.max(sum, available, 1);
  const ends = new Date(Date.parse(meeting.startsAt) + sum * 60_000);
  const end = clockTimeOf(ends, meeting.timeZone);
  const starts = items.map((_, at) => agendaMinutes(items.slice(0, at)));
  return (
    <Card id="time" heading={t('time.heading')}>
      <p className="sa-time__sum">
        {t('time.of', { sum: spokenDuration(sum, words), available: spokenDuration(available, words) })}
      </p>
      <svg className="sa-time__bar" viewBox={`0 0 ${whole} 10`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="sa-time__whole" width={available} height="10" />
        {items.map(({ key, minutes, kind }, at) => (
          <rect
            key={key}
            className="sa-time__item"
            data-kind={kind}
            data-open={key === openKey || undefined}
            data-over={(starts[at] ?? 0) + minutes > available || undefined}
            x={(starts[at] ?? 0) + whole / 400}
            width={Math.max(minutes - whole / 200, whole / 400)}
            height="10"
          />
        ))}
        {over > 0 ? <rect className="sa-time__end" x={available} width={whole / 200} height="10" /> : null}
      </svg>
      <p className="sa-time__ends">
        <span>{spokenTime(meeting.start, language)}</span>{' '}
        <span>{spokenTime(over > 0 ? end : meeting.end, language)}</span>
      </p>
      <p className="sa-time__fit" role="status">
        <Icon name={over > 0 ? 'alert' : 'check'} />{' '}
        {over > 0
          ? t('time.over', { time: spokenDuration(over, words) })
          : over === 0
            ? t('time.exact')
            : t('time.left', { time: spokenDuration(-over, words) })}
      </p>
      {over > 0 ? <p className="sa-hint">{t('time.overText')}</p> : null}
    </Card>
  );
}
