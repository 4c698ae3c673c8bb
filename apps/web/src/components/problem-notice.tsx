import { NoticeBox } from '@samsyn/ui';
import { Refused } from '../lib/api';
import { useTexts } from '../lib/use-texts';

export interface ProblemNoticeProps {
  readonly error: Error;
  readonly onRetry?: () => void;
}

/** Why something cannot be shown, and what to do about it. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const t = useTexts('app');
  const kind = kindOf(error);
  return (
    <NoticeBox
      tone={kind === 'denied' ? 'warning' : 'danger'}
      heading={t(`problem.${kind}.heading`)}
      role="alert"
    >
      <p>{t(`problem.${kind}.text`)}</p>
      {onRetry && (kind === 'offline' || kind === 'fault') ? (
        <p>
          <button className="ds-button" data-variant="secondary" type="button" onClick={onRetry}>
            {t('retry')}
          </button>
        </p>
      ) : null}
    </NoticeBox>
  );
}

/** Which of the four an error is. */
export function kindOf(error: Error): 'offline' | 'fault' | 'denied' | 'missing' {
  if (!(error instanceof Refused)) return 'fault';
  const { status } = error.problem;
  if (status === 0) return 'offline';
  if (status === 403) return 'denied';
  return status === 404 || status === 400 ? 'missing' : 'fault';
}
