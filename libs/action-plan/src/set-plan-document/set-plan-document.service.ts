import { Injectable } from '@nestjs/common';
import {
  fail,
  type FileFault,
  type FileRoomFault,
  isPlanDocument,
  type PlanVersionView,
  type SetPlanDocument,
} from '@samsyn/contract';
import { ReceiveFileService, RemoveFileService, StoreFileService } from '@samsyn/files';
import { audited, AuditedWrite, type Caller, type Upload, type WriteResult } from '@samsyn/platform';
import { PlanDrafts } from '../plan-drafts';
import { PlanVersionRepository, type VersionOfPlan } from '../plan-version.repository';

type NotSet =
  | 'plan-version.missing'
  | 'plan-version.changed'
  | 'plan-version.document-refused'
  | FileFault
  | FileRoomFault;

/**
 * Keeps the document of a version. An adopted one takes it too, and one that was superseded: the decision is the board's and
 * what it says is fixed by it, but its document is often scanned and filed afterwards, or was the wrong file. The goals are
 * frozen and the document is not; the audit log keeps which replaced which.
 */
@Injectable()
export class SetPlanDocumentService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly versions: PlanVersionRepository,
    private readonly drafts: PlanDrafts,
    private readonly incoming: ReceiveFileService,
    private readonly files: StoreFileService,
    private readonly removal: RemoveFileService,
  ) {}

  async set(
    caller: Caller,
    which: VersionOfPlan,
    yours: SetPlanDocument,
    upload: Upload,
  ): WriteResult<PlanVersionView, NotSet> {
    const received = await this.incoming.receive(upload);
    if (!received.ok) return received;
    if (!isPlanDocument(received.value.type)) {
      const code = 'plan-version.document-refused';
      return fail({ code, errors: [{ path: upload.field, message: code }] });
    }
    return this.write.run(caller, async (tx) => {
      const version = await this.drafts.lockAny(tx, which, yours);
      if (!version.ok) return version;
      const replaced = version.value.document;
      if (replaced) {
        await this.versions.forgetDocument(tx, which.versionId);
        await this.removal.remove(tx, replaced.id);
      }
      const stored = await this.files.store(tx, received.value, { already: 0, most: 1 });
      if (!stored.ok) return stored;
      await this.versions.setDocument(tx, version.value, stored.value.id);
      const files = { fileId: stored.value.id, ...(replaced ? { replacedFileId: replaced.id } : {}) };
      return audited(await this.drafts.get(tx, which), 'plan-version.document-set', ['plan', which.planId], {
        versionId: which.versionId,
        ...files,
      });
    });
  }
}
