import { Controller } from '@nestjs/common';
import { listDeputyCandidates, nameDeputy } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ListDeputyCandidatesService } from './list-deputy-candidates/list-deputy-candidates.service';
import { NameDeputyService } from './name-deputy/name-deputy.service';

/** What members decide about the ordinary deputies of their own seats. */
@Controller()
export class DeputyController {
  constructor(
    private readonly naming: NameDeputyService,
    private readonly candidates: ListDeputyCandidatesService,
  ) {}

  @route(nameDeputy)
  name({ caller, params, body }: Call<typeof nameDeputy>) {
    return this.naming.name(caller, params, body);
  }

  @route(listDeputyCandidates)
  list({ caller, params, query }: Call<typeof listDeputyCandidates>) {
    return this.candidates.list(caller, params, query);
  }
}
