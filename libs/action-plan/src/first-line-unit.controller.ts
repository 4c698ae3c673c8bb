import { Controller } from '@nestjs/common';
import { createFirstLineUnit, listFirstLineUnits, updateFirstLineUnit } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { CreateFirstLineUnitService } from './create-first-line-unit/create-first-line-unit.service';
import { ReadFirstLineUnitsService } from './read-first-line-units/read-first-line-units.service';
import { UpdateFirstLineUnitService } from './update-first-line-unit/update-first-line-unit.service';

@Controller()
export class FirstLineUnitController {
  constructor(
    private readonly reading: ReadFirstLineUnitsService,
    private readonly creating: CreateFirstLineUnitService,
    private readonly updating: UpdateFirstLineUnitService,
  ) {}

  @route(listFirstLineUnits)
  list({ caller, query }: Call<typeof listFirstLineUnits>) {
    return this.reading.list(caller, query);
  }

  @route(createFirstLineUnit)
  create({ caller, body }: Call<typeof createFirstLineUnit>) {
    return this.creating.create(caller, body);
  }

  @route(updateFirstLineUnit)
  update({ caller, params, body }: Call<typeof updateFirstLineUnit>) {
    return this.updating.update(caller, params.unitId, body);
  }
}
