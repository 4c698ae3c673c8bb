import type { UpdateMeeting } from '@samsyn/contract';
import type { Meeting } from '../meeting.entity';

type PlaceRequest = Pick<UpdateMeeting, 'place' | 'remote'>;
type Place = Pick<Meeting, 'place' | 'remote' | 'remoteUrl'>;

/** The place after a request that may leave parts of it out, and whether that is another place than before. */
export function placeAfter(
  before: Place,
  { place, remote }: PlaceRequest,
): { place: Place; isAnother: boolean } {
  const after: Place = {
    place: place ?? before.place,
    remote: remote === undefined ? before.remote : (remote?.name ?? null),
    remoteUrl: remote === undefined ? before.remoteUrl : (remote?.url ?? null),
  };
  const isAnother =
    after.place !== before.place || after.remote !== before.remote || after.remoteUrl !== before.remoteUrl;
  return { place: after, isAnother };
}
