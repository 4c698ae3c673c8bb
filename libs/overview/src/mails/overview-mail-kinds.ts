import { keyDeclinedKind } from './key-declined/key-declined.kind';
import { mailFailedKind } from './mail-failed/mail-failed.kind';
import { mondayListKind } from './monday-list/monday-list.kind';
import type { OverviewMailKind } from './overview-mail-kind';
import { unattendedKinds } from './unattended/unattended.kind';

/** Every kind of mail about what needs the coordinator. */
export const overviewMailKinds: readonly OverviewMailKind[] = [
  mondayListKind,
  mailFailedKind,
  keyDeclinedKind,
  ...unattendedKinds,
];
