import { Skeleton } from '@samsyn/ui';
import { useIsSlow } from '../lib/use-is-slow';
import { useTexts } from '../lib/use-texts';
import { useIsToldAround } from './trouble';

/** What stands where something is about to come; says so when it takes long, unless the screen does. */
export function Loading({ lines }: { readonly lines: number }) {
  const t = useTexts('app');
  const isSlow = useIsSlow(!useIsToldAround());
  return (
    <div aria-busy="true">
      <p className={isSlow ? 'sa-hint' : 'ds-sr-only'} role="status">
        {isSlow ? t('slow') : t('loading')}
      </p>
      <Skeleton lines={lines} />
    </div>
  );
}
