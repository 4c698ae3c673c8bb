import { Skeleton } from '@samsyn/ui';
import { useEffect, useState } from 'react';
import { useTexts } from '../lib/use-texts';

/** After so long somebody wonders whether anything happens. */
const SLOW = 4000;

/** What stands where something is about to come; says so when it takes long. */
export function Loading({ lines }: { readonly lines: number }) {
  const t = useTexts('app');
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      <p className={isSlow ? 'sa-hint' : 'ds-sr-only'} role="status">
        {isSlow ? t('slow') : t('loading')}
      </p>
      <Skeleton lines={lines} />
    </div>
  );
}
