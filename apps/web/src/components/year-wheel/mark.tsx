import type { Ring, WheelMark } from './wheel.rules';

export interface MarkProps {
  readonly ring: Ring;
  readonly state: WheelMark['state'];
}

/** A mark by shape, a circle, a square or a diamond for its ring, and filled once it has been. */
export function Mark({ ring, state }: MarkProps) {
  const look = { className: 'sa-mark', 'data-ring': ring, 'data-state': state };
  if (ring === 'council') return <circle {...look} r="9" />;
  if (ring === 'working-group') return <rect {...look} x="-8" y="-8" width="16" height="16" rx="1.5" />;
  return <path {...look} d="M0 -11 11 0 0 11 -11 0Z" />;
}

/** The same beside words that say it. */
export function MarkInList(props: MarkProps) {
  return (
    <svg className="sa-mark__picture" viewBox="-13 -13 26 26" width="20" height="20" aria-hidden="true">
      <Mark {...props} />
    </svg>
  );
}
