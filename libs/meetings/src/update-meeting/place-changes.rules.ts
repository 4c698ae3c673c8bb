import type { UpdateMeeting } from '@samsyn/contract';
import type { Meeting } from '../meeting.entity';

type PlaceRequest = Pick<UpdateMeeting, 'place' | 'remote'>;
type Place = Pick<Meeting, 'place' | 'remote' | 'remoteUrl'>;

/** The place after a request that may leave parts of it out, and whether that is another place than before. */
export function placeChanges(
  meeting: Place,
  { place, remote }: PlaceRequest,
): { changes: Place; moved: boolean } {
  const changes: Place = {
    place: place ?? meeting.place,
    remote: remote === undefined ? meeting.remote : (remote?.name ?? null),
    remoteUrl: remote === undefined ? meeting.remoteUrl : (remote?.url ?? null),
  };
  const moved =
    changes.place !== meeting.place ||
    changes.remote !== meeting.remote ||
    changes.remoteUrl !== meeting.remoteUrl;
  return { changes, moved };
}
