import * as z from 'zod';
import { seatErrors } from '../bodies/seat.errors';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { observersAndMembers, staff } from '../permissions/role-groups';
import { firstLineUnitErrors } from './first-line-unit.errors';
import { createFirstLineUnitSchema, updateFirstLineUnitSchema } from './first-line-unit.schema';
import { firstLineUnitView } from './first-line-unit.view';

const path = '/municipalities/:municipality/first-line-units';

export const listFirstLineUnits = entry({
  name: 'first-line-units.list',
  summary:
    'Lists the units of the first line by name, ended ones too; a member is shown those of the bodies they sit on.',
  method: 'GET',
  path,
  access: observersAndMembers,
  query: pageQuery('text', 'uuid'),
  status: 200,
  view: pageView(firstLineUnitView),
  errors: {},
});

export const createFirstLineUnit = entry({
  name: 'first-line-units.create',
  summary: 'Adds a unit of the first line, with the seat that speaks for it.',
  method: 'POST',
  path,
  access: staff,
  body: createFirstLineUnitSchema,
  status: 201,
  view: firstLineUnitView,
  errors: {
    ...only(firstLineUnitErrors, 'unit.exists'),
    ...only(seatErrors, 'seat.missing', 'seat.ended'),
  },
});

export const updateFirstLineUnit = entry({
  name: 'first-line-units.update',
  summary: 'Changes a unit’s name or its seat, or ends it; old actions still name it.',
  method: 'PATCH',
  path: `${path}/:unitId`,
  access: staff,
  params: z.strictObject({ unitId: idSchema }),
  body: updateFirstLineUnitSchema,
  status: 200,
  view: firstLineUnitView,
  errors: { ...firstLineUnitErrors, ...only(seatErrors, 'seat.missing', 'seat.ended') },
});
