import type { ActionStatus, PlanKind, PreventionLevel } from '@samsyn/contract';

/** What somebody wrote about an action, so many days before the demonstration is made. */
export interface DemonstrationEntry {
  readonly daysAgo: number;
  /** The member who wrote it, by their contact's key; whoever coordinates where nobody is named. */
  readonly by?: string;
  readonly text?: string;
  readonly status?: ActionStatus;
  readonly stoppedReason?: string;
  readonly reading?: number;
}

/** An action of the demonstration, with its log. */
export interface DemonstrationAction {
  readonly title: string;
  /** The goal's place in the plan, from 1. */
  readonly goal: number;
  /** The seat that is responsible, by its function. */
  readonly seat: string;
  readonly preventionLevel: PreventionLevel;
  /** The day and month of its last day, which lies ahead; `before` the demonstration is made for one that has ended. */
  readonly due: `${number}-${number}` | { readonly daysAgo: number };
  readonly indicator?: {
    readonly name: string;
    readonly unit?: string;
    readonly target?: number;
    readonly wholeNumbers?: boolean;
  };
  readonly units?: readonly string[];
  readonly organisations?: readonly string[];
  readonly madeDaysAgo: number;
  readonly log: readonly DemonstrationEntry[];
}

/** A plan as it holds, the first line, and what is done for its goals. */
export interface DemonstrationActionPlan {
  /** The body that works against it, by name. */
  readonly body: string;
  readonly kind: PlanKind;
  readonly title: string;
  readonly adoptedYear: number;
  readonly adoptedBy: string;
  readonly goals: readonly string[];
  /** Units of the first line, each with the seat that speaks for it, by its function. */
  readonly units: readonly { readonly name: string; readonly seat: string }[];
  readonly actions: readonly DemonstrationAction[];
}
