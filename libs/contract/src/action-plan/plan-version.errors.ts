import * as z from 'zod';
import { conflictOver, errorsOf } from '../entry/failure';
import { fieldFault } from '../entry/frame.errors';
import { planVersionView } from './plan.view';

/** What can stand in the way of a request about a plan’s versions. */
export const planVersionErrors = errorsOf({
  'plan-version.missing': { status: 404, detail: 'The plan has no such version' },
  'plan-version.changed': conflictOver('the version', planVersionView),
  'plan-version.frozen': {
    status: 409,
    detail: 'The version has been adopted; what is to be different belongs in the next draft',
  },
  'plan-version.adopted-ahead': { status: 422, detail: 'A version cannot have been adopted in the future' },
  'plan-version.document-refused': {
    status: 415,
    detail: 'By its content the document is none of PDF, .docx and .odt',
    extensions: { errors: z.array(fieldFault) },
  },
  'plan.draft-exists': { status: 409, detail: 'The plan has a draft already' },
  'plan.no-goals': { status: 409, detail: 'A plan without goals cannot be adopted' },
  'goal.missing': { status: 404, detail: 'The plan has no such goal' },
});
