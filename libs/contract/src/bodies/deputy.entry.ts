import * as z from 'zod';
import { confirmable } from '../entry/confirmable';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { nameDeputySchema } from './deputy.schema';
import { deputyCandidateView } from './deputy.view';
import { appoint } from './holding.entry';
import { appointmentView } from './holding.view';
import { seatErrors } from './seat.errors';

const path = '/municipalities/:municipality/bodies/:bodyId/seats/:seatId/deputy';
const params = z.strictObject({ bodyId: idSchema, seatId: idSchema });
/** Whoever coordinates appoints to any seat, and needs no way of their own. */
const access = ['member'] as const;

export const nameDeputy = entry({
  name: 'deputies.name',
  summary: 'A holder names the ordinary deputy of their own seat from now on, or leaves it without one.',
  method: 'POST',
  path,
  access,
  params,
  mail: 'follows',
  body: confirmable(nameDeputySchema),
  status: 201,
  view: appointmentView,
  errors: { ...appoint.errors, ...only(seatErrors, 'seat.not-held') },
});

export const listDeputyCandidates = entry({
  name: 'deputies.list-candidates',
  summary:
    'Lists whom a holder may name as deputy: the other contacts of their seat’s organisation, by role.',
  method: 'GET',
  path: `${path}/candidates`,
  access,
  params,
  query: pageQuery('text', 'uuid'),
  status: 200,
  view: pageView(deputyCandidateView),
  errors: only(seatErrors, 'seat.missing', 'seat.not-held'),
});
