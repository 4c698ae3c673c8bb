import { errorsOf } from '../entry/failure';

/** What can stand in the way of inviting somebody. */
export const invitationErrors = errorsOf({
  'invitation.missing': {
    status: 404,
    detail: 'There is no such invitation, or it has been accepted or withdrawn',
  },
  'invitation.exists': { status: 409, detail: 'This address is invited already; send that invitation anew' },
  'member.exists': { status: 409, detail: 'Whoever has this address works in the municipality already' },
});
