import { clockTimeOf, spokenTime, type TextKey } from '@samsyn/contract';
import { catalogue } from '@samsyn/contract';
import { Icon } from '@samsyn/ui';
import { useLanguage, useTexts } from '../../../lib/use-texts';
import type { SaveState } from './save-state.rules';
import type { AgendaDraft } from './use-agenda-draft';

export interface SaveStatusProps {
  readonly draft: Pick<AgendaDraft, 'state' | 'save'>;
  readonly timeZone: string;
}

/** What is saved, and when; what is not, why, and what to do about it. */
export function SaveStatus({ draft: { state, save }, timeZone }: SaveStatusProps) {
  const t = useTexts('app-agenda');
  const why = useTexts('text');
  const language = useLanguage();
  const isFine = state.kind === 'same' || state.kind === 'saved' || state.kind === 'saving';
  const words = (): string => {
    if (state.kind === 'saved')
      return t('save.saved', { time: spokenTime(clockTimeOf(state.at, timeZone), language) });
    if (state.kind === 'refused') return refusedWords(state, t, why);
    return t(`save.${state.kind}`);
  };
  return (
    <div className="sa-save" data-fine={isFine || undefined}>
      <p role="status">
        <Icon name={isFine ? 'check' : 'alert'} /> {words()}
      </p>
      {state.kind === 'unsaved' ? (
        <button className="ds-button sa-button--small" data-variant="secondary" type="button" onClick={save}>
          {t('save.retry')}
        </button>
      ) : null}
    </div>
  );
}

function refusedWords(
  { position, why }: Extract<SaveState, { kind: 'refused' }>,
  t: ReturnType<typeof useTexts<'app-agenda'>>,
  said: ReturnType<typeof useTexts<'text'>>,
): string {
  const key = `text.${why ?? ''}`;
  if (position === undefined || !catalogue.exists(key, { ns: 'text' })) return t('save.refusedAll');
  return t('save.refused', { position, why: said(key as TextKey<'text'>) });
}
