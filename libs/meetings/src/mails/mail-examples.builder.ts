import { unaskedSample, withdrawnHolderSample, withdrawnSample } from './withdrawn/withdrawn.email';
import { withdrawnKind } from './withdrawn/withdrawn.kind';
import { overdueChaseSample } from './chase/chase.email';
import { chaseKind } from './chase/chase.kind';
import { changedHoldSample } from './hold/hold.email';
import { holdKind } from './hold/hold.kind';
import type { MeetingMailFacts } from './mail-facts';
import type { MeetingMailKind } from './meeting-mail-kind';
import { meetingMailKinds } from './meeting-mail-kinds';
import { placeChangedSample } from './moved/moved.email';
import { movedKind } from './moved/moved.kind';
import { noticeKind } from './notice/notice.kind';

/** Every kind of mail about a meeting, and what becomes of some when less is known or more has happened. */
export const mailExamples: [string, MeetingMailKind, MeetingMailFacts][] = [
  ...meetingMailKinds.map((kind): [string, MeetingMailKind, MeetingMailFacts] => [
    kind.kind,
    kind,
    kind.sample,
  ]),
  ['changed dates', holdKind, changedHoldSample],
  ['a change of place', movedKind, placeChangedSample],
  ['a substitute’s notice withdrawn', withdrawnKind, withdrawnSample],
  ['the word that a deputy need not answer', withdrawnKind, unaskedSample],
  ['a notice withdrawn from who had the seat', withdrawnKind, withdrawnHolderSample],
  ['a chase after the reply-by day', chaseKind, overdueChaseSample],
  [
    'a notice to who has answered already',
    noticeKind,
    { ...noticeKind.sample, recipient: { ...noticeKind.sample.recipient, answer: 'in-room' } },
  ],
  [
    'a meeting with next to nothing decided',
    noticeKind,
    {
      ...noticeKind.sample,
      place: null,
      remote: null,
      remoteLink: null,
      replyBy: null,
      documentsBy: null,
      agenda: [],
    },
  ],
];
/** The languages they are written in. */
export const languages = ['sv', 'en'] as const;
/** Each example in each language. */
export const mailsInBoth = mailExamples.flatMap(([what, kind, facts]) =>
  languages.map((language) => [what, language, kind, facts] as const),
);

/** With ordinary spaces, as one reads it. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
