import { NoticeBox } from '@samsyn/ui';
import { useTexts } from '../lib/use-texts';
import { canPass, kindOf } from './problem.rules';
import { useIsToldAround } from './trouble';

export interface ProblemNoticeProps {
  readonly error: Error;
  readonly onRetry?: () => void;
}

/** Why something cannot be shown, and what to do about it; what the screen tells for all of its parts, in a word. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const t = useTexts('app');
  const kind = kindOf(error);
  const isToldAround = useIsToldAround();
  if (isToldAround && canPass(kind)) return <p className="sa-hint">{t('absent')}</p>;
  return (
    <NoticeBox
      tone={kind === 'denied' ? 'warning' : 'danger'}
      heading={t(`problem.${kind}.heading`)}
      role="alert"
    >
      <p>{t(`problem.${kind}.text`)}</p>
      {onRetry && canPass(kind) ? (
        <p>
          <button className="ds-button" data-variant="secondary" type="button" onClick={onRetry}>
            {t('retry')}
          </button>
        </p>
      ) : null}
    </NoticeBox>
  );
}
