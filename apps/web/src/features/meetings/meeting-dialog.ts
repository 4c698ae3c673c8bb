/** What every dialog about a meeting is given. */
import type { MeetingView, ParticipantReplyView } from '@samsyn/contract';

export interface MeetingDialogProps {
  readonly municipality: string;
  readonly meeting: MeetingView;
  readonly participants: readonly ParticipantReplyView[];
  /** For whom, when it was opened from a row. */
  readonly who?: string;
  readonly onClose: () => void;
}
