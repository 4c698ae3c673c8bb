import type { ParticipantReplyView } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { counted } from '../../../lib/counted.rules';
import { useTexts } from '../../../lib/use-texts';
import { ParticipantState } from '../participant-state';
import type { DraftItem } from './agenda-draft.rules';
import { seatWords } from './presenter-words';

export interface PresentersCardProps {
  readonly items: readonly DraftItem[];
  readonly participants: readonly ParticipantReplyView[];
}

/** Which seats present something, how much, and whether they come. */
export function PresentersCard({ items, participants }: PresentersCardProps) {
  const t = useTexts('app-agenda');
  const presenting = participants
    .filter(({ substituteFor }) => substituteFor === null)
    .map((seat) => ({ seat, count: items.filter(({ seatId }) => seatId === seat.seatId).length }))
    .filter(({ count }) => count > 0);
  return (
    <Card id="presenters" heading={t('presenters.heading')}>
      {presenting.length === 0 ? (
        <p className="sa-hint">{t('presenters.none')}</p>
      ) : (
        <ul className="sa-rows">
          {presenting.map(({ seat, count }) => (
            <li key={seat.participantId} className="sa-presenter">
              <span>
                {seatWords(seat)}
                <span className="sa-hint sa-below">{t(counted(count, 'presenters'), { count })}</span>
              </span>
              <ParticipantState participant={seat} isCalled />
            </li>
          ))}
        </ul>
      )}
      <p className="sa-hint">{t('presenters.hint')}</p>
    </Card>
  );
}
