import { Controller } from '@nestjs/common';
import { createBody, getBody, listBodies, updateBody } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { CreateBodyService } from './create-body/create-body.service';
import { ReadBodiesService } from './read-bodies/read-bodies.service';
import { UpdateBodyService } from './update-body/update-body.service';

@Controller()
export class BodyController {
  constructor(
    private readonly reading: ReadBodiesService,
    private readonly creating: CreateBodyService,
    private readonly updating: UpdateBodyService,
  ) {}

  @route(listBodies)
  list({ caller, query }: Call<typeof listBodies>) {
    return this.reading.list(caller, query);
  }

  @route(createBody)
  create({ caller, body }: Call<typeof createBody>) {
    return this.creating.create(caller, body);
  }

  @route(getBody)
  get({ caller, params }: Call<typeof getBody>) {
    return this.reading.get(caller, params.bodyId);
  }

  @route(updateBody)
  update({ caller, params, body }: Call<typeof updateBody>) {
    return this.updating.update(caller, params.bodyId, body);
  }
}
