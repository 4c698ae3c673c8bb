import type { MatterView } from '@samsyn/contract';
import { lazy, Suspense, useState } from 'react';

const WaiveDialog = lazy(() => import('./waive.dialog'));

export interface WaiveMatterProps {
  readonly matter: MatterView;
  readonly label: string;
  readonly about: string;
  readonly isPrimary: boolean;
}

/** Opens what says why a half-year had no meeting. */
export function WaiveMatter({ matter, label, about, isPrimary }: WaiveMatterProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        className="ds-button"
        data-variant={isPrimary ? 'primary' : 'secondary'}
        type="button"
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      <Suspense>
        {isOpen ? <WaiveDialog matter={matter} about={about} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
