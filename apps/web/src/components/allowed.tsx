import type { Entry } from '@samsyn/contract';
import type { ReactNode } from 'react';
import { Refused } from '../lib/api';
import { may, useMembership } from '../lib/me';
import { ProblemNotice } from './problem-notice';

const denied = new Refused({ code: 'permission.denied', status: 403, detail: 'Not for these roles' });

export interface AllowedProps {
  /** By which the screen is read. */
  readonly entry: Entry;
  readonly children: ReactNode;
}

/** What a screen shows to who may read it; others are told that it is not for them, and see nothing to search or choose in. */
export function Allowed({ entry, children }: AllowedProps) {
  return may(useMembership(), entry) ? children : <ProblemNotice error={denied} />;
}
