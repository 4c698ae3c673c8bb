import { Link } from '@tanstack/react-router';
import { useTexts } from '../lib/use-texts';
import { kindOf } from './problem-notice';
import { Screen } from './screen';

/** The whole screen, when what it is about cannot be shown. */
export function ProblemScreen({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useTexts('app');
  const kind = kindOf(error);
  const passes = kind === 'offline' || kind === 'fault';
  return (
    <Screen heading={t(`problem.${kind}.heading`)} lead={t(`problem.${kind}.text`)}>
      <div className="sa-actions">
        {passes ? (
          <button className="ds-button" type="button" onClick={onRetry}>
            {t('retry')}
          </button>
        ) : null}
        <Link className="ds-button" data-variant="secondary" to="/">
          {t('problem.home')}
        </Link>
      </div>
    </Screen>
  );
}
