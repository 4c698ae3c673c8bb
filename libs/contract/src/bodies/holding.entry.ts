import * as z from 'zod';
import { confirmable } from '../entry/confirmable';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { contactErrors } from '../organisations/contact.errors';
import { coordinators, observersAndMembers } from '../permissions/role-groups';
import { appointmentSchema } from './appointment.schema';
import { holdingErrors } from './holding.errors';
import { appointmentView, historicHoldingView } from './holding.view';
import { seatErrors } from './seat.errors';

const path = '/municipalities/:municipality/bodies/:bodyId/seats/:seatId/holdings';
const params = z.strictObject({ bodyId: idSchema, seatId: idSchema });

export const listHoldings = entry({
  name: 'holdings.list',
  summary: 'Lists who has had a seat and deputised for it, newest first, those appointed ahead included.',
  method: 'GET',
  path,
  access: observersAndMembers,
  params,
  query: pageQuery('instant', 'uuid'),
  status: 200,
  view: pageView(historicHoldingView),
  errors: only(seatErrors, 'seat.missing'),
});

export const appoint = entry({
  name: 'seats.appoint',
  summary: 'Appoints a holder or an ordinary deputy, or leaves the seat vacant.',
  method: 'POST',
  path,
  access: coordinators,
  params,
  mail: 'follows',
  body: confirmable(appointmentSchema),
  status: 201,
  view: appointmentView,
  errors: {
    ...only(seatErrors, 'seat.missing', 'seat.ended'),
    ...only(contactErrors, 'contact.missing', 'contact.ended'),
    ...holdingErrors,
  },
});
