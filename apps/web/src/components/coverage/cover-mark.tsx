import type { CoverageCell } from '@samsyn/contract';
import { Icon, type IconName } from '@samsyn/ui';

/** How a goal stands with a seat: something open, some of it late, only ended lately, or nothing for long. */
export type Cover = 'open' | 'late' | 'ended' | 'none';

const icons: Readonly<Record<Cover, IconName>> = {
  open: 'arrow',
  late: 'alert',
  ended: 'check',
  none: 'dash',
};

/** What is done for a goal, in one word. */
export function coverOf({ open, overdue, covered }: Omit<CoverageCell, 'seatId'>): Cover {
  if (overdue > 0) return 'late';
  if (open > 0) return 'open';
  return covered ? 'ended' : 'none';
}

/** That word as a mark, told by shape: filled is under way, outlined has been, dashed is nothing. */
export function CoverMark({ cover }: { readonly cover: Cover }) {
  return (
    <span className="sa-cover__mark" data-cover={cover}>
      <Icon name={icons[cover]} />
    </span>
  );
}
