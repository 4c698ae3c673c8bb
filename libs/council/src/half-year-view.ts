import type { CivilDate, HalfYearState, MeetingStatus } from '@samsyn/contract';
import type { HalfYearWaiver } from './half-year-waiver.entity';

/** A waiver as it is told over HTTP. */
export interface WaiverView {
  reason: string;
  decidedBy: string;
  decidedAt: string;
}

/** A half-year as it is told over HTTP. */
export interface HalfYearView {
  /** Its name in paths: `2027-1`. */
  halfYear: string;
  year: number;
  half: 1 | 2;
  from: CivilDate;
  to: CivilDate;
  state: HalfYearState;
  /** Whether the coordinator is to be alerted. */
  alarm: boolean;
  /** Whole weeks left to its last day; 0 once it is over. */
  weeksRemaining: number;
  meetings: { id: string; title: string; startsAt: string; day: CivilDate; status: MeetingStatus }[];
  waiver: WaiverView | null;
}

/** The waiver as a reader sees it. */
export function waiverView({ reason, decidedBy, createdAt }: HalfYearWaiver): WaiverView {
  return { reason, decidedBy, decidedAt: createdAt.toISOString() };
}
