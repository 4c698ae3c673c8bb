import { Link } from '@tanstack/react-router';
import { useTexts } from '../lib/use-texts';
import { canPass, kindOf } from './problem.rules';
import { Screen } from './screen';

/** The whole screen, when what it is about cannot be shown. */
export function ProblemScreen({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useTexts('app');
  const kind = kindOf(error);
  return (
    <Screen heading={t(`problem.${kind}.heading`)} lead={t(`problem.${kind}.text`)} isProblem>
      <div className="sa-actions">
        {canPass(kind) ? (
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
