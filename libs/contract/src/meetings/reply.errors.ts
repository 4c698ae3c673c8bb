import { errorsOf } from '../entry/failure';

/** What can stand in the way of a reply, beside the meeting. */
export const replyErrors = errorsOf({
  'participant.missing': { status: 404, detail: 'There is no such participant at this meeting' },
  'participant.nobody': {
    status: 409,
    detail: 'Nobody has the seat in that capacity, so nobody can have answered',
  },
  'substitute.is-holder': {
    status: 422,
    detail: 'The substitute has the address of whoever they would come in place of',
  },
  'substitute.of-substitute': { status: 422, detail: 'A substitute cannot send another substitute' },
});
