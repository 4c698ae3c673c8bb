import { Injectable } from '@nestjs/common';
import type { ListDirectory, ListedOrganisationView, Page } from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { DirectoryRepository } from './directory.repository';

/** Who can be reached where, what they sit on, and whether mail reaches them. */
@Injectable()
export class ListDirectoryService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryRepository,
  ) {}

  list(scope: MunicipalityScope, query: ListDirectory): Promise<Page<ListedOrganisationView>> {
    return this.database.transaction(scope, (tx) => this.directory.list(tx, query));
  }
}
