import { Injectable } from '@nestjs/common';
import { fail, type Failure, type Result } from '@samsyn/contract';
import { type OpenedFile, OpenFileService } from '@samsyn/files';
import type { SignedInCaller } from '@samsyn/platform';
import type { VersionOfPlan } from '../plan-version.repository';
import { ReadPlansService } from '../read-plans/read-plans.service';

/** Hands out the document of a version, to whoever sees the plan. */
@Injectable()
export class OpenPlanDocumentService {
  constructor(
    private readonly plans: ReadPlansService,
    private readonly files: OpenFileService,
  ) {}

  async open(
    reader: SignedInCaller,
    which: VersionOfPlan,
  ): Promise<Result<OpenedFile, Failure<'plan-version.missing' | 'file.missing'>>> {
    const version = await this.plans.getVersion(reader, which);
    if (!version.ok) return version;
    const { document } = version.value;
    return document ? this.files.open(reader.scope, document.id) : fail({ code: 'file.missing' });
  }
}
