import * as z from 'zod';
import { confirmable } from '../entry/confirmable';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { organisationErrors } from '../organisations/organisation.errors';
import { coordinators, observersAndMembers } from '../permissions/role-groups';
import { bodyErrors } from './body.errors';
import { seatErrors } from './seat.errors';
import { createSeatSchema, updateSeatSchema } from './seat.schema';
import { changedSeatView, seatView } from './seat.view';

const path = '/municipalities/:municipality/bodies/:bodyId/seats';
const params = z.strictObject({ bodyId: idSchema });

export const listSeats = entry({
  name: 'seats.list',
  summary: 'Lists a body’s seats in their order, with holder and deputy as of now.',
  method: 'GET',
  path,
  access: observersAndMembers,
  params,
  query: pageQuery('integer', 'uuid'),
  status: 200,
  view: pageView(seatView),
  errors: only(bodyErrors, 'body.missing'),
});

export const createSeat = entry({
  name: 'seats.create',
  summary: 'Adds a seat to a body; it is vacant until someone is appointed.',
  method: 'POST',
  path,
  access: coordinators,
  params,
  body: createSeatSchema,
  status: 201,
  view: seatView,
  errors: { ...only(bodyErrors, 'body.missing'), ...only(organisationErrors, 'organisation.missing') },
});

export const updateSeat = entry({
  name: 'seats.update',
  summary: 'Changes a seat’s function, duty or position, or whether it is a key one, or abolishes it.',
  method: 'PATCH',
  path: `${path}/:seatId`,
  access: coordinators,
  params: params.extend({ seatId: idSchema }),
  mail: 'follows',
  body: confirmable(updateSeatSchema),
  status: 200,
  view: changedSeatView,
  errors: only(seatErrors, 'seat.missing', 'seat.ended', 'seat.changed'),
});
