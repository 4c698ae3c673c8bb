import { type ActionStatus, appActionsTexts, type ListedActionView } from '@samsyn/contract';
import { type IconName, StatusTag, type Tone } from '@samsyn/ui';
import { addTexts } from '../lib/add-texts';
import { counted } from '../lib/counted.rules';
import { useTexts } from '../lib/use-texts';

addTexts('app-actions', appActionsTexts);

const looks: Readonly<Record<ActionStatus, { tone: Tone; icon: IconName }>> = {
  planned: { tone: 'neutral', icon: 'clock' },
  ongoing: { tone: 'info', icon: 'arrow' },
  done: { tone: 'success', icon: 'check' },
  stopped: { tone: 'neutral', icon: 'stop' },
};

type Standing = Pick<ListedActionView, 'status' | 'overdueDays' | 'silent'>;

/** Where an action stands, in a word: that it is overdue before all else, or else that nobody has said anything for long. */
export function ActionState({ action: { status, overdueDays, silent } }: { readonly action: Standing }) {
  const t = useTexts('app-actions');
  return (
    <span className="sa-tags">
      {overdueDays === null ? (
        <StatusTag {...looks[status]}>{t(`status.${status}`)}</StatusTag>
      ) : (
        <StatusTag tone="danger" icon="alert">
          {t(counted(overdueDays, 'overdue'), { count: overdueDays })}
        </StatusTag>
      )}
      {silent && overdueDays === null ? (
        <StatusTag tone="warning" icon="clock">
          {t('silent')}
        </StatusTag>
      ) : null}
    </span>
  );
}
