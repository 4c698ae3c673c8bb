import { Injectable } from '@nestjs/common';
import type { FirstStepsView } from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { FirstStepsRepository } from './first-steps.repository';

/** Which of the first things a municipality has entered; nothing of them is told, so everybody may know. */
@Injectable()
export class ReadFirstStepsService {
  constructor(
    private readonly database: Database,
    private readonly steps: FirstStepsRepository,
  ) {}

  read(scope: MunicipalityScope): Promise<FirstStepsView> {
    return this.database.transaction(scope, (tx) => this.steps.read(tx));
  }
}
