import type { MeetingView } from '@samsyn/contract';

/** What of a meeting is changed without giving it another time. */
export type EditedMeeting = Pick<MeetingView, 'title' | 'place' | 'remote'>;

/** What has been changed in a form, and that alone; nothing when it says what was there. */
export function editsOf(before: EditedMeeting, written: EditedMeeting): Partial<EditedMeeting> | undefined {
  const edits = {
    ...(written.title === before.title ? {} : { title: written.title }),
    ...(written.place === before.place ? {} : { place: written.place }),
    ...(isSame(written.remote, before.remote) ? {} : { remote: written.remote }),
  };
  return Object.keys(edits).length === 0 ? undefined : edits;
}

function isSame(one: EditedMeeting['remote'], other: EditedMeeting['remote']): boolean {
  return one?.name === other?.name && one?.url === other?.url;
}
