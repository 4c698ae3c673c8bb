import { agendaChangedKind } from './agenda-changed/agenda-changed.kind';
import { askedKind } from './asked/asked.kind';
import { cancelledKind } from './cancelled/cancelled.kind';
import { chaseKind } from './chase/chase.kind';
import { documentsKind } from './documents/documents.kind';
import { holdKind } from './hold/hold.kind';
import type { MeetingMailKind } from './meeting-mail-kind';
import { movedKind } from './moved/moved.kind';
import { noticeKind } from './notice/notice.kind';
import { registeredKind } from './registered/registered.kind';
import { reminderKind } from './reminder/reminder.kind';
import { withdrawnKind } from './withdrawn/withdrawn.kind';
import { representedKind } from './represented/represented.kind';

/** Every kind of mail about a meeting. */
export const meetingMailKinds: readonly MeetingMailKind[] = [
  holdKind,
  noticeKind,
  movedKind,
  cancelledKind,
  withdrawnKind,
  representedKind,
  registeredKind,
  askedKind,
  chaseKind,
  documentsKind,
  agendaChangedKind,
  reminderKind,
];
